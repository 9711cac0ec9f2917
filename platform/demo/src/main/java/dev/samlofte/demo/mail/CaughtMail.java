package dev.samlofte.demo.mail;

import java.time.Instant;

/**
 * A mail as it is shown. Everything in it was written by somebody else.
 *
 * @param number 1 for the first since the start
 * @param date the mail's own date as it stands in it
 * @param text the part in plain text, empty when there is none
 * @param html the part in HTML as it was written, empty when there is none
 */
public record CaughtMail(
        int number, Instant caught, String from, String to, String subject, String date, String text, String html) {}
