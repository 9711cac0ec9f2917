/**
 * Brings a PostgreSQL to the state the program expects: roles, database, migrations and token keys.
 * Also starts an embedded cluster for the default run, tests and code generation.
 */
@NullMarked
package dev.samlofte.database;

import org.jspecify.annotations.NullMarked;
