@NullMarked
package se.samlofte.pledges.web;

import org.jspecify.annotations.NullMarked;
