package se.samlofte.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.identity.SignInSettings;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile.Colours;
import se.samlofte.web.Assets;

/** Tenants as code: {@code tenants/<slug>/tenant.yaml} and what lies beside it, checked and applied. */
@Component
public class TenantFiles {

    /** Name of the file that makes a folder a tenant. */
    static final String FILE_NAME = "tenant.yaml";

    private static final SchemaCheck SCHEMA = SchemaCheck.ofResource("/schema/tenant.schema.json");

    private final Municipalities municipalities;
    private final ModuleGate gate;
    private final List<OpeningContent> contents;
    private final TenantFileLoader loader;
    private final Assets assets;
    private final SignInSettings signIn;

    TenantFiles(
            Municipalities municipalities,
            ModuleGate gate,
            List<OpeningContent> contents,
            TenantFileLoader loader,
            Assets assets,
            SignInSettings signIn) {
        this.municipalities = municipalities;
        this.gate = gate;
        this.contents = contents;
        this.loader = loader;
        this.assets = assets;
        this.signIn = signIn;
    }

    /** The tenant files below a directory such as {@code tenants}, in the order of their folders. */
    public static List<Path> in(Path directory) {
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.map(folder -> folder.resolve(FILE_NAME))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Mappen går inte att läsa: " + directory, e);
        }
    }

    /** Everything that is wrong with the file and the modules' files beside it; needs no database. */
    public List<Finding> check(Path tenantYaml) {
        YamlDocument document = YamlDocument.read(tenantYaml);
        List<Finding> findings = new ArrayList<>(document.syntaxErrors());
        if (!tenantYaml.endsWith(FILE_NAME)) {
            findings.add(document.finding("", "Filen ska heta tenant.yaml och ligga i kommunens egen mapp.")
                    .hidingMore());
        }
        if (findings.isEmpty()) {
            findings.addAll(SCHEMA.check(document));
        }
        if (findings.isEmpty()) {
            findings.addAll(
                    new TenantFileCheck(document).findings(folderOf(tenantYaml), gate.modules(), assets, signIn));
        }
        contents.forEach(content -> findings.addAll(content.check(folderOf(tenantYaml))));
        return findings;
    }

    /**
     * Makes the tenant as its files say: adds it or changes what differs. Applying unchanged files again changes nothing.
     *
     * @return a sentence in Swedish for each thing that changed
     * @throws InvalidTenantFile with every finding, when a file does not pass its check; nothing was changed then
     */
    public List<String> apply(Path tenantYaml) {
        List<Finding> findings = new ArrayList<>(check(tenantYaml));
        if (findings.isEmpty()) {
            YamlDocument document = YamlDocument.read(tenantYaml);
            TenantFile file = document.as(TenantFile.class);
            findings.addAll(obstacles(document, file));
            if (findings.isEmpty()) {
                return apply(file, folderOf(tenantYaml));
            }
        }
        throw new InvalidTenantFile(findings);
    }

    /** Nobody takes over another municipality: neither by its address nor by its code. */
    private List<Finding> obstacles(YamlDocument document, TenantFile file) {
        List<Finding> obstacles = new ArrayList<>();
        if (loader.isTakenByAnother(file)) {
            obstacles.add(document.finding(
                    "/slug", "En annan kommun har redan adressen ”%s”. Välj en annan.".formatted(file.slug())));
        }
        loader.otherAddress(file)
                .ifPresent(address -> obstacles.add(document.finding(
                        "/municipality",
                        "Kommunen med koden %1$s finns redan på /%2$s. Är det den du menar: skriv slug: %2$s och ge mappen det namnet. Annars: rätta koden."
                                .formatted(file.municipality(), address))));
        if (municipalities.byCode(new MunicipalityCode(file.municipality())).isEmpty()) {
            obstacles.add(document.finding(
                    "/municipality",
                    "Kommunen med koden %s finns inte i databasens kommunregister. Läs in tenants/reference först."
                            .formatted(file.municipality())));
        }
        obstacles.addAll(new TenantFileCheck(document).missingSecrets(signIn));
        return obstacles;
    }

    private List<String> apply(TenantFile file, Path folder) {
        List<String> changes = new ArrayList<>();
        Tenant tenant = loader.saveTenant(file, changes);
        loader.saveContent(tenant, file, folder, contents, changes);
        Colours colours = TenantProfileMapping.colours(file.colours());
        if (!changes.isEmpty() && !assets.hasTheme(colours)) {
            changes.add(tenant.name()
                    + ": färgerna syns när programmet har byggts om. Till dess visas de närmaste färdiga: "
                    + TenantProfileMapping.words(assets.nearestPalette(colours)) + ".");
        }
        return changes;
    }

    private static Path folderOf(Path tenantYaml) {
        return tenantYaml.toAbsolutePath().normalize().resolveSibling("");
    }
}
