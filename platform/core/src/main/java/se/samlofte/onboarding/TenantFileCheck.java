package se.samlofte.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samlofte.identity.SignInSettings;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Slug;
import se.samlofte.web.Assets;
import se.samlofte.web.Contrast;

/** What a tenant file must hold beyond its schema: an address as the folder's, Sweden as it is, contrast, known modules, references that lead somewhere, a safe logo. */
final class TenantFileCheck {

    private final YamlDocument document;
    private final TenantFile file;
    private final List<Finding> findings = new ArrayList<>();

    TenantFileCheck(YamlDocument document) {
        this.document = document;
        this.file = document.as(TenantFile.class);
    }

    List<Finding> findings(Path folder, List<FeatureModule> modules, Assets assets, SignInSettings signIn) {
        checkSlug(folder);
        ReferenceCheck.of(file).faults().forEach(this::report);
        checkContrast(assets);
        checkModules(modules);
        checkContacts();
        checkLogo(folder);
        checkIssuer(signIn);
        return findings;
    }

    private void checkSlug(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (Slug.parse(file.slug()).isEmpty()) {
            report(
                    "/slug",
                    "”%s” kan inte vara adress, ordet används av systemet. Välj ett annat, till exempel kommunens namn utan prickar."
                            .formatted(file.slug()));
        } else if (!name.equals(file.slug())) {
            report(
                    "/slug",
                    "”%s” är inte mappens namn, som är ”%s”. De ska vara lika: byt namn på mappen eller rätta slug."
                            .formatted(file.slug(), name));
        }
    }

    private void checkContrast(Assets assets) {
        double ratio = Contrast.ratio(file.colours().main(), "#ffffff");
        if (ratio < Contrast.TEXT_AA) {
            report(
                    "/colours/main",
                    String.format(
                            Language.SV.locale(),
                            "Färgen %s har kontrasten %.1f:1 mot vitt, men text behöver minst 4,5:1. Välj en mörkare färg. Närmaste färdiga färger: %s.",
                            file.colours().main(),
                            ratio,
                            TenantProfileMapping.words(
                                    assets.nearestPalette(TenantProfileMapping.colours(file.colours())))));
        }
    }

    private void checkModules(List<FeatureModule> known) {
        Set<String> ids = known.stream().map(FeatureModule::id).collect(Collectors.toSet());
        for (int i = 0; i < file.modules().size(); i++) {
            if (!ids.contains(file.modules().get(i))) {
                report(
                        "/modules/" + i,
                        "Modulen ”%s” finns inte. Skriv någon av: %s."
                                .formatted(
                                        file.modules().get(i),
                                        ids.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private void checkContacts() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < file.contacts().size(); i++) {
            if (!ids.add(file.contacts().get(i).id())) {
                report(
                        "/contacts/" + i + "/id",
                        "Två kontakter heter ”%s”. Ge dem olika id."
                                .formatted(file.contacts().get(i).id()));
            }
        }
        if (!ids.contains(file.privacy().dataProtectionContact())) {
            report(
                    "/privacy/data-protection-contact",
                    "Ingen kontakt har id ”%s”. Skriv id för en kontakt som finns ovan."
                            .formatted(file.privacy().dataProtectionContact()));
        }
    }

    private void checkLogo(Path folder) {
        TenantFile.LogoFile logo = file.logo();
        if (logo == null) {
            return;
        }
        Path picture = folder.resolve(logo.file());
        if (!Files.isRegularFile(picture)) {
            report(
                    "/logo/file",
                    "Filen %s finns inte bredvid tenant.yaml. Lägg dit den, eller ta bort ”logo”."
                            .formatted(logo.file()));
            return;
        }
        SvgCheck.fault(read(picture)).ifPresent(fault -> report("/logo/file", logo.file() + ": " + fault));
    }

    private void checkIssuer(SignInSettings signIn) {
        String issuer = file.signIn().issuer();
        if (issuer != null && !signIn.isSafe(issuer)) {
            report(
                    "/sign-in/issuer",
                    "”%s” kan avlyssnas på vägen. Skriv en adress som börjar med https://. Bara demon får fråga på den egna datorn."
                            .formatted(issuer));
        }
    }

    /** What the surroundings of the program lack: the file names it, and must not hold it. */
    List<Finding> missingSecrets(SignInSettings signIn) {
        String secret = file.signIn().secretReference();
        String key = file.signIn().keyReference();
        if (secret != null && !signIn.knowsSecret(secret)) {
            report(
                    "/sign-in/secret-reference",
                    "Programmet har ingen hemlighet som heter ”%1$s”. Sätt inställningen samlofte.sign-in.secrets.%1$s i programmets miljö, aldrig i filen, och starta om."
                            .formatted(secret));
        }
        if (key != null && !signIn.knowsKey(key)) {
            report(
                    "/sign-in/key-reference",
                    "Programmet har ingen privat nyckel som heter ”%1$s”. Sätt inställningen samlofte.sign-in.keys.%1$s till en privat JSON Web Key i programmets miljö, aldrig i filen, och starta om."
                            .formatted(key));
        }
        return findings;
    }

    private void report(String pointer, String message) {
        findings.add(document.finding(pointer, message));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Filen går inte att läsa: " + file, e);
        }
    }
}
