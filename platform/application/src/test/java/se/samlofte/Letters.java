package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samlofte.evidence.EvidenceEvent;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.identity.Role;
import se.samlofte.plantedletters.PlantedLetters;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantEntry;
import se.samlofte.tenancy.Tenants;

/** A municipality whose letters and groups count for this year's pledge. */
final class Letters {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    static final String SLUG = "orkelljunga";
    static final String PAGE =
            "/" + SLUG + "/arbetsyta/medborgarloften/publicerade/medborgarlofte-" + TODAY.getYear() + "/underlag";

    private final RunningProgram program;
    private final WebClient coordinator;

    Letters(RunningProgram program) {
        this.program = program;
        this.coordinator = new Staff(program).signedIn(Role.COORDINATOR, SLUG, "counts-letters");
    }

    Tenant tenant() {
        return program.bean(Tenants.class).bySlug(SLUG).orElseThrow();
    }

    void turn(boolean on) {
        Tenant tenant = tenant();
        Set<String> modules = new HashSet<>(tenant.modules());
        if (on) {
            modules.add(PlantedLetters.ID);
        } else {
            modules.remove(PlantedLetters.ID);
        }
        program.bean(Tenants.class)
                .save(new TenantEntry(
                        tenant.slug(),
                        tenant.code(),
                        tenant.name(),
                        tenant.officialName(),
                        modules,
                        tenant.languages()));
    }

    /** @param kind empty for none */
    void choose(String commitment, String kind) {
        assertThat(coordinator
                        .post(PAGE, PAGE + "/" + commitment, Map.of("raknas", kind))
                        .statusCode())
                .isEqualTo(303);
    }

    String page() {
        return coordinator.get(PAGE).body();
    }

    EvidenceGiven given(UUID evidence, String kind) {
        return new EvidenceGiven(tenant().id(), evidence, kind, TODAY, false, 12, null);
    }

    void tell(EvidenceEvent event) {
        AccessScope.run(Access.app(event.tenant()), () -> program.bean(PlantedLetters.class)
                .tell(event));
    }

    static long counted(UUID evidence) {
        return Superuser.count("select count(*) from pledges.occurrence where evidence_id = ?", evidence);
    }

    static long noted(UUID evidence) {
        return Superuser.count(
                "select count(*) from audit.entry where action = 'pledges:count-evidence' and details ->> 'evidence' = ?",
                evidence.toString());
    }

    static long outstanding(UUID evidence) {
        return Superuser.count(
                "select count(*) from tenancy.event_publication where serialized_event like ?", "%" + evidence + "%");
    }
}
