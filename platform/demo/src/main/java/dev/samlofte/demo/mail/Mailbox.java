package dev.samlofte.demo.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The mails that were caught since the start; the latest 500 of them. */
public final class Mailbox {

    private static final int KEPT = 500;

    private final Deque<CaughtMail> newestFirst = new ArrayDeque<>();
    private int caught;

    /** Adds a mail, which is told its number. */
    synchronized void add(IntFunction<CaughtMail> mail) {
        newestFirst.addFirst(mail.apply(caught + 1));
        caught++;
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    synchronized List<CaughtMail> newestFirst() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<CaughtMail> number(int number) {
        return newestFirst.stream().filter(mail -> mail.number() == number).findFirst();
    }
}
