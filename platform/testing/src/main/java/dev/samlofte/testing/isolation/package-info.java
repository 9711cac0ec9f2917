/**
 * The isolation suite: reads the catalogue of a database, derives what must hold for every tenant table, seeds three
 * tenants with canaries and tries each way across. It knows no table by name, so that a new module is covered as soon
 * as its changelog is on the class path.
 */
@NullMarked
package dev.samlofte.testing.isolation;

import org.jspecify.annotations.NullMarked;
