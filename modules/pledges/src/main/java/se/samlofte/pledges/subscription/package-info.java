/**
 * Letters to residents who follow a pledge, or all of a municipality's: asked for twice, left with one press, at most
 * one a day and only when something happened. The address is all that is known of them, and gone when they leave.
 */
@NullMarked
package se.samlofte.pledges.subscription;

import org.jspecify.annotations.NullMarked;
