@NullMarked
package se.samlofte.pledges.reading;

import org.jspecify.annotations.NullMarked;
