package dev.samlofte.planted.badly;

class PledgesImpl {}
