/**
 * The demonstration's sign-in server: one issuer for each municipality, one for the police and one for the operators,
 * with example people to sign in as by one click. Knows nothing of the program but its port.
 */
@NullMarked
package dev.samlofte.demo.signin;

import org.jspecify.annotations.NullMarked;
