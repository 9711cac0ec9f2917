package dev.samlofte.planted.badly;

class PledgeUtil {}
