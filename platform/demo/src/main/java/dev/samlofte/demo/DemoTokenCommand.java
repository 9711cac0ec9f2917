package dev.samlofte.demo;

import com.nimbusds.jose.jwk.RSAKey;
import dev.samlofte.demo.signin.DemoPeople;
import dev.samlofte.demo.signin.DemoPerson;
import dev.samlofte.demo.signin.DemoTokens;
import dev.samlofte.demo.signin.SigningKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samlofte.Console;

/** {@code demo-token coordinator@heby}: one bearer token for the API on standard output. */
final class DemoTokenCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final DataDirectory data;
    private final Path tenants;
    private final Console console;

    DemoTokenCommand(DataDirectory data, Path tenants, Console console) {
        this.data = data;
        this.tenants = tenants;
        this.console = console;
    }

    /** @return the exit code */
    int print(String subject) {
        DemoPeople people = DemoPeople.of(tenants);
        Optional<DemoPerson> person = people.withSubject(subject);
        if (person.isEmpty()) {
            console.say(
                    "Det finns ingen exempelperson som heter " + subject + ". Det här finns: " + choices(people) + ".");
            return FAILED;
        }
        int port = data.rememberedSignInPort();
        Optional<RSAKey> key = SigningKeys.load(data.signInKeys())
                .flatMap(keys -> keys.of(person.get().issuer()));
        if (port == 0 || key.isEmpty()) {
            console.say("Demonstrationen har aldrig startats i " + data.root()
                    + ". Starta den en gång med infra/run, så skapas nycklarna.");
            return FAILED;
        }
        console.data().println(new DemoTokens(port, Clock.systemUTC()).mint(person.get(), key.get()));
        return DONE;
    }

    private static String choices(DemoPeople people) {
        return people.placesByRole().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> String.join("|", entry.getValue()),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.joining("|"))))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + "@" + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
