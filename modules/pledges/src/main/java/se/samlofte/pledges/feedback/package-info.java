/**
 * What residents write about a pledge: one form without account, an inbox with an owner and an answer, and an end to
 * what is kept. It is no tip line and says so.
 */
@NullMarked
package se.samlofte.pledges.feedback;

import org.jspecify.annotations.NullMarked;
