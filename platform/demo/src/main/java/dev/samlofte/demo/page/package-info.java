/** The look of the demonstration's own pages: frame, style sheet and headers. */
@NullMarked
package dev.samlofte.demo.page;

import org.jspecify.annotations.NullMarked;
