package dev.samlofte.planted.badly;

class PledgeHelper {}
