/** What tests of every artifact share: a real PostgreSQL, isolation assertions, architecture rules, a browser, proofs. */
@NullMarked
package dev.samlofte.testing;

import org.jspecify.annotations.NullMarked;
