package se.samlofte;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Which municipalities take part, and with what. */
@Command(name = "list", description = "Visar vilka kommuner som deltar och vad de har slagit på.")
final class TenantListCommand implements Callable<Integer>, Commands.ForTheProgram {

    @Option(names = "--json", description = "Skriver listan som JSON på standard ut.")
    private boolean json;

    private final Workplace workplace;
    private final Console console;

    TenantListCommand(Workplace workplace, Console console) {
        this.workplace = workplace;
        this.console = console;
    }

    /** A tenant as {@code --json} shows it. */
    record Row(
            String slug,
            @Nullable String municipalityCode,
            String name,
            String officialName,
            List<String> modules,
            List<String> languages,
            boolean suspended) {

        static Row of(Tenant tenant) {
            MunicipalityCode code = tenant.code();
            return new Row(
                    tenant.slug().value(),
                    code == null ? null : code.value(),
                    tenant.name(),
                    tenant.officialName(),
                    tenant.modules().stream().sorted().toList(),
                    tenant.languages().stream().map(Language::tag).toList(),
                    tenant.suspended());
        }
    }

    @Override
    public List<String> arguments() {
        return Stream.concat(Stream.of("tenant", "list"), json ? Stream.of("--json") : Stream.empty())
                .toList();
    }

    @Override
    public Integer call() throws SQLException {
        return workplace.withProgram(program -> {
            List<Row> rows =
                    program.getBean(Tenants.class).all().stream().map(Row::of).toList();
            if (json) {
                console.json(rows);
            } else if (rows.isEmpty()) {
                console.say("Ingen kommun deltar än. Lägg till en med: samlofte tenant apply FIL");
            } else {
                rows.forEach(row -> console.say(line(row)));
            }
            return Commands.DONE;
        });
    }

    private static String line(Row row) {
        return "%-4s  %-20s %-24s %-8s %s%s"
                .formatted(
                        row.municipalityCode() == null ? "" : row.municipalityCode(),
                        row.slug(),
                        row.officialName(),
                        String.join(" ", row.languages()),
                        String.join(" ", row.modules()),
                        row.suspended() ? "  (avstängd)" : "");
    }
}
