@NullMarked
package se.samlofte.pledges;

import org.jspecify.annotations.NullMarked;
