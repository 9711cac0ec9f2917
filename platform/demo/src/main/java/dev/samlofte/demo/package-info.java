/**
 * The default run: the application on an embedded database, with the municipalities of {@code tenants/}, a sign-in
 * server with example people ({@code signin}) and a mail catcher ({@code mail}). Never in a production start.
 */
@NullMarked
package dev.samlofte.demo;

import org.jspecify.annotations.NullMarked;
