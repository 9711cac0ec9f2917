package se.samlofte;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samlofte.publishing.Takedowns;

/** Takes an address down on the files alone, so that it works when program and database do not. */
@Command(
        name = "takedown",
        description =
                "Tar bort en publicerad adress på alla språk, med allt under den, även när program och databas ligger nere.")
final class TakedownCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ADRESS", description = "Till exempel /heby/medborgarloften/medborgarlofte-2021.")
    private String path = "";

    @Option(names = "--lift", description = "Låter adressen visas igen.")
    private boolean lift;

    @Option(names = "--json", description = "Skriver vad som gjordes som JSON på standard ut.")
    private boolean json;

    private final Workplace workplace;
    private final Console console;

    TakedownCommand(Workplace workplace, Console console) {
        this.workplace = workplace;
        this.console = console;
    }

    @Override
    public Integer call() {
        Takedowns takedowns = new Takedowns(workplace.publishedTree());
        try {
            return lift ? lift(takedowns) : takeDown(takedowns);
        } catch (IllegalArgumentException e) {
            console.say(
                    "Det är ingen adress: " + path + ". Skriv den så här: /heby/medborgarloften/medborgarlofte-2021");
            return Commands.FAILED;
        }
    }

    private int takeDown(Takedowns takedowns) {
        int removed = takedowns.takeDown(path);
        if (json) {
            console.json(Map.of("path", path, "removedFiles", removed));
        } else {
            console.say(
                    removed == 0
                            ? path + " fanns inte bland de publicerade sidorna. Adressen hålls borta. Ångra med --lift."
                            : "%s tas bort på alla språk inom en sekund. Borttagna filer: %d. Ångra med --lift."
                                    .formatted(path, removed));
        }
        return Commands.DONE;
    }

    private int lift(Takedowns takedowns) {
        boolean was = takedowns.lift(path);
        if (json) {
            console.json(Map.of("path", path, "lifted", was));
        } else {
            console.say(was ? path + " visas igen inom en sekund när programmet går." : path + " var inte borttagen.");
        }
        return was ? Commands.DONE : Commands.FAILED;
    }
}
