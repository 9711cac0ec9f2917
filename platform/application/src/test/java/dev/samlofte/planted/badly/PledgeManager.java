package dev.samlofte.planted.badly;

class PledgeManager {}
