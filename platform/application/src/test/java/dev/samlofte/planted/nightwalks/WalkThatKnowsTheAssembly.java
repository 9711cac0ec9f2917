package dev.samlofte.planted.nightwalks;

import dev.samlofte.planted.PlantedAssembly;

record WalkThatKnowsTheAssembly(PlantedAssembly assembly) {}
