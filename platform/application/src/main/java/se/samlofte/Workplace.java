package se.samlofte;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** What a command works on: the running program, or whatever must be started for it and stopped after it. */
public interface Workplace {

    /** The program that serves here, when one does. */
    Optional<RunFile> running();

    /** Gives the work the program's parts. */
    int withProgram(ProgramWork work) throws SQLException;

    /** Gives the work a connection as {@code samlofte_owner}, and the token key to install. */
    int withOwner(OwnerWork work) throws SQLException;

    /** Root of the published files. */
    Path publishedTree();

    /**
     * Writes an access token for an example person, where there are such: in the demonstration.
     *
     * @return the exit code
     */
    default int demoToken(String subject, Console console) {
        console.say("Kommandot demo-token finns bara i demonstrationen (infra/samlofte).");
        return Commands.FAILED;
    }

    /** Work that needs the program's parts; returns the exit code. */
    @FunctionalInterface
    interface ProgramWork {
        int run(BeanFactory program);
    }

    /** Work of the owner; returns the exit code. */
    @FunctionalInterface
    interface OwnerWork {
        int run(Connection owner, TokenKey key) throws SQLException;
    }

    /** @param hex 32 bytes in hexadecimal */
    record TokenKey(String id, String hex) {

        @Override
        public String toString() {
            return "TokenKey[" + id + "]";
        }
    }
}
