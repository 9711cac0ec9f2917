package dev.samlofte.planted.badly;

class PledgeDTO {}
