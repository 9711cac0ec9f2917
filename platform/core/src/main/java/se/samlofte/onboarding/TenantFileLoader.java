package se.samlofte.onboarding;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.identity.IssuerSettings;
import se.samlofte.identity.SignInSettings;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Slug;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantEntry;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.tenancy.Tenants;

/** Writes a checked tenant file into the database. */
@Component
class TenantFileLoader {

    private static final Actor ACTOR = Actor.program("tenant apply");

    private final Tenants tenants;
    private final TenantProfiles profiles;
    private final AppliedFileRepository appliedFiles;
    private final Publishing publishing;
    private final SignInSettings signIn;
    private final TransactionTemplate transaction;

    TenantFileLoader(
            Tenants tenants,
            TenantProfiles profiles,
            AppliedFileRepository appliedFiles,
            Publishing publishing,
            SignInSettings signIn,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.profiles = profiles;
        this.appliedFiles = appliedFiles;
        this.publishing = publishing;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /** Whether the file's address belongs to a municipality with another code. */
    boolean isTakenByAnother(TenantFile file) {
        return tenants.bySlug(file.slug())
                .map(holder -> !new MunicipalityCode(file.municipality()).equals(holder.code()))
                .orElse(false);
    }

    /** The address under which a tenant with the file's code is known, when it is another than the file's. */
    Optional<Slug> otherAddress(TenantFile file) {
        return tenants.byCode(new MunicipalityCode(file.municipality()))
                .map(Tenant::slug)
                .filter(slug -> !slug.value().equals(file.slug()));
    }

    Tenant saveTenant(TenantFile file, List<String> changes) {
        TenantEntry entry = new TenantEntry(
                new Slug(file.slug()),
                new MunicipalityCode(file.municipality()),
                file.name(),
                file.officialName(),
                Set.copyOf(file.modules()),
                file.languages().stream()
                        .flatMap(tag -> Language.ofTag(tag).stream())
                        .toList());
        Optional<Tenant> before = tenants.byCode(new MunicipalityCode(file.municipality()));
        if (before.isPresent() && says(before.get(), entry)) {
            return before.get();
        }
        Tenant after = tenants.save(entry);
        tell(before, after, changes);
        return after;
    }

    void saveContent(Tenant tenant, TenantFile file, Path folder, List<OpeningContent> contents, List<String> changes) {
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), ACTOR, () -> {
            transaction.executeWithoutResult(status -> {
                String hash = hash(folder, file);
                if (!appliedFiles.isApplied(TenantFiles.FILE_NAME, hash)) {
                    profiles.save(TenantProfileMapping.profile(file, logo(folder, file)));
                    appliedFiles.applied(TenantFiles.FILE_NAME, hash);
                    publishing.contentChanged();
                    changes.add(tenant.name() + ": uppgifterna om kommunen sparades.");
                }
                saveIssuer(tenant, file, changes);
                contents.forEach(content -> changes.addAll(content.apply(tenant, folder)));
            });
            return Boolean.TRUE;
        });
    }

    /** Whatever stood there before: the file says how its people sign in. */
    private void saveIssuer(Tenant tenant, TenantFile file, List<String> changes) {
        IssuerSettings issuer = TenantProfileMapping.issuer(file.signIn());
        if (signIn.apply(issuer)) {
            changes.add(
                    issuer == null
                            ? tenant.name() + ": den egna inloggningstjänsten togs bort."
                            : tenant.name() + ": inloggningen sker nu hos " + issuer.issuer()
                                    + ". De som var inloggade loggar in på nytt när deras besök är slut.");
        }
    }

    private static boolean says(Tenant tenant, TenantEntry entry) {
        return tenant.name().equals(entry.name())
                && tenant.officialName().equals(entry.officialName())
                && tenant.modules().equals(entry.modules())
                && tenant.languages().equals(entry.languages());
    }

    private static void tell(Optional<Tenant> before, Tenant after, List<String> changes) {
        if (before.isEmpty()) {
            changes.add(after.name() + ": ny kommun på /" + after.slug() + ".");
            return;
        }
        Tenant old = before.get();
        without(after.modules(), old.modules())
                .forEach(module -> changes.add(after.name() + ": modulen " + module + " slogs på."));
        without(old.modules(), after.modules())
                .forEach(module -> changes.add(after.name() + ": modulen " + module + " slogs av."));
        if (!old.languages().equals(after.languages())) {
            changes.add(after.name() + ": språken ändrades.");
        }
        if (!old.name().equals(after.name()) || !old.officialName().equals(after.officialName())) {
            changes.add(after.name() + ": namnet ändrades.");
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static byte @Nullable [] logo(Path folder, TenantFile file) {
        TenantFile.LogoFile logo = file.logo();
        return logo == null ? null : TenantFileCheck.read(folder.resolve(logo.file()));
    }

    private static String hash(Path folder, TenantFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(TenantFileCheck.read(folder.resolve(TenantFiles.FILE_NAME)));
            byte[] logo = logo(folder, file);
            if (logo != null) {
                digest.update(logo);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
