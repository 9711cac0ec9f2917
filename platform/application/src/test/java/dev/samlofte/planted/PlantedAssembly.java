package dev.samlofte.planted;

import dev.samlofte.planted.pledges.Pledge;

/** Breaks nothing: the assembly may know every module. */
public record PlantedAssembly(Pledge pledge) {}
