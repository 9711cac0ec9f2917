/** The demonstration's mail catcher: takes every mail that the program sends, keeps it in memory and shows it. */
@NullMarked
package dev.samlofte.demo.mail;

import org.jspecify.annotations.NullMarked;
