/** Planted faults: each class breaks one rule, so that the rule is seen to notice. Scanned by nothing else. */
@NullMarked
package dev.samlofte.planted;

import org.jspecify.annotations.NullMarked;
