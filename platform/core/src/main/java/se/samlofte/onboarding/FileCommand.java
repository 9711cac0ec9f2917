package se.samlofte.onboarding;

import java.io.PrintWriter;

/**
 * A command of a feature module that works on files alone, without program and database. Found by
 * {@link java.util.ServiceLoader}, so that it starts without building the program.
 */
public interface FileCommand {

    /**
     * A picocli command whose exit code is 0 when done and 1 when it could not be done.
     *
     * @param data standard output: only what {@code --json} asks for
     * @param people standard error
     */
    Object command(PrintWriter data, PrintWriter people);
}
