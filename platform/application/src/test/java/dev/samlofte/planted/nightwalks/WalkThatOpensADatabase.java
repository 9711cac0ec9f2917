package dev.samlofte.planted.nightwalks;

import dev.samlofte.database.DatabaseRole;

record WalkThatOpensADatabase(DatabaseRole role) {}
