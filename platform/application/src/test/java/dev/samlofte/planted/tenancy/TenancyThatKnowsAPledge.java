package dev.samlofte.planted.tenancy;

import dev.samlofte.planted.pledges.Pledge;

record TenancyThatKnowsAPledge(Pledge pledge) {}
