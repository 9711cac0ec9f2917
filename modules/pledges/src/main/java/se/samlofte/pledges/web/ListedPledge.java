package se.samlofte.pledges.web;

import se.samlofte.pledges.PledgeView;

/** A pledge as one of several, with the words for it. */
public record ListedPledge(PledgeView pledge, PageWords words) {}
