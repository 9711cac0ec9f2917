/**
 * The default run: the application on an embedded database, with the municipalities of {@code tenants/}. Never in a
 * production start.
 */
@NullMarked
package dev.samlofte.demo;

import org.jspecify.annotations.NullMarked;
