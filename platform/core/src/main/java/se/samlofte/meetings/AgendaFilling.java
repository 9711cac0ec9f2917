package se.samlofte.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.meetings.AgendaItems.Matter;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantWork;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** Asks the modules for what a meeting is to talk of: when it is planned, when somebody wants, and each night before. */
@Component
class AgendaFilling {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int DAYS_AHEAD = 14;
    private static final Actor FILLING = Actor.program("dagordning");

    private final ObjectProvider<AgendaItems> modules;
    private final ModuleGate gate;
    private final Meetings meetings;
    private final Agenda agenda;
    private final TenantWork work;
    private final Texts texts;
    private final Clock clock;

    AgendaFilling(
            ObjectProvider<AgendaItems> modules,
            ModuleGate gate,
            Meetings meetings,
            Agenda agenda,
            TenantWork work,
            Texts texts,
            Clock clock) {
        this.modules = modules;
        this.gate = gate;
        this.meetings = meetings;
        this.agenda = agenda;
        this.work = work;
        this.texts = texts;
        this.clock = clock;
    }

    /** Asks outside a transaction, since modules read as visitors do. @return how many items were added */
    int fill(Tenant tenant, UUID meeting) {
        Ui ui = texts.in(Language.SV);
        List<Matter> matters = modules.orderedStream()
                .filter(module -> gate.isOpen(tenant, module.getClass()))
                .flatMap(module -> module.matters(ui).stream())
                .toList();
        return agenda.fill(meeting, matters);
    }

    @Scheduled(cron = "0 40 4 * * *", zone = "Europe/Stockholm")
    void fillWhatComes() {
        work.forEachTenant(
                AgendaFilling.class,
                tenant -> AccessScope.<Boolean, RuntimeException>call(
                        Access.app(tenant.id()), FILLING, () -> fillWhatComes(tenant)));
    }

    private boolean fillWhatComes(Tenant tenant) {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(DAYS_AHEAD);
        meetings.planned().stream()
                .filter(meeting -> !meeting.on().isAfter(last))
                .forEach(meeting -> fill(tenant, meeting.id()));
        return true;
    }
}
