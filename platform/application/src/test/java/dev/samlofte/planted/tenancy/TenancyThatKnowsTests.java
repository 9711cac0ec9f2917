package dev.samlofte.planted.tenancy;

import dev.samlofte.testing.Proves;

record TenancyThatKnowsTests(Proves proof) {}
