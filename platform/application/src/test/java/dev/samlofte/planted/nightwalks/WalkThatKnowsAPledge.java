package dev.samlofte.planted.nightwalks;

import dev.samlofte.planted.pledges.Pledge;

record WalkThatKnowsAPledge(Pledge pledge) {}
