package dev.samlofte.planted.unmarked;

record Unmarked(String text) {}
