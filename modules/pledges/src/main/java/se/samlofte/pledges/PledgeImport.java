package se.samlofte.pledges;

import java.io.PrintWriter;
import se.samlofte.onboarding.FileCommand;

/** Brings the command {@code pledge-import} to the command line. */
public final class PledgeImport implements FileCommand {

    @Override
    public Object command(PrintWriter data, PrintWriter people) {
        return new PledgeImportCommand(data, people);
    }
}
