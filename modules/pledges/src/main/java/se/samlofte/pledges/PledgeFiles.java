package se.samlofte.pledges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.OpeningContent;
import se.samlofte.onboarding.SchemaCheck;
import se.samlofte.onboarding.YamlDocument;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.Tenant;

/**
 * Loads {@code pledges/*.yaml} of a tenant's folder. Example data may count days from the day it is loaded and name that
 * year as {@code {year}}; loaded in a later year it becomes a further pledge, and the earlier one stays as it was.
 */
@Component
class PledgeFiles implements OpeningContent {

    private static final String FOLDER = "pledges";
    private static final String YEAR = "{year}";

    private final SchemaCheck schema = SchemaCheck.ofResource("/schema/pledge.schema.json");
    private final PledgeContentRepository repository;
    private final Publishing publishing;
    private final Clock clock;

    PledgeFiles(PledgeContentRepository repository, Publishing publishing, Clock clock) {
        this.repository = repository;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public List<Finding> check(Path tenantFolder) {
        List<Finding> findings = new ArrayList<>();
        List<PledgeYaml> sound = new ArrayList<>();
        for (Path file : files(tenantFolder)) {
            YamlDocument document = YamlDocument.read(file);
            List<Finding> faults = file.toString().endsWith(".yaml")
                    ? schema.check(document)
                    : List.of(
                            new Finding(file.toString(), 1, "Filen läses inte. Ge den ett namn som slutar på .yaml."));
            findings.addAll(faults);
            if (faults.isEmpty()) {
                sound.add(read(document));
            }
        }
        findings.addAll(new PledgeFileCheck(sound, today(), findings.isEmpty()).findings());
        return findings;
    }

    @Override
    public List<String> apply(Tenant tenant, Path tenantFolder) {
        List<String> changes = new ArrayList<>();
        for (Path file : files(tenantFolder)) {
            PledgeYaml document = read(YamlDocument.read(file));
            repository.save(document, today()).ifPresent(changes::add);
        }
        if (!changes.isEmpty()) {
            publishing.contentChanged();
        }
        return changes;
    }

    private PledgeYaml read(YamlDocument document) {
        YamlDocument thisYear = document.replacing(YEAR, Integer.toString(today().getYear()));
        return new PledgeYaml(document, thisYear.as(PledgeFile.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }

    private static List<Path> files(Path tenantFolder) {
        Path folder = tenantFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
