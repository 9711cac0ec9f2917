package se.samlofte.pledges.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.publishing.FrontSections;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** The pledge that is in force, with how it stands, on the municipality's front page; the latest when none is. */
@Component
class PledgeFrontSection implements FrontSections {

    private final Pledges pledges;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;
    private final Clock clock;

    PledgeFrontSection(Pledges pledges, TenantProfiles profiles, Shell shell, Texts texts, Clock clock) {
        this.pledges = pledges;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Content> section(Tenant tenant, Language language) {
        List<PledgeView> known = pledges.list();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        List<PledgeView> notOver =
                known.stream().filter(pledge -> !pledge.isOver(today)).toList();
        return notOver.stream()
                .filter(pledge -> pledge.period().includes(today))
                .findFirst()
                .or(() -> notOver.stream().findFirst())
                .or(() -> known.stream().findFirst())
                .map(pledge -> section(tenant, language, pledge, known, today));
    }

    private Content section(
            Tenant tenant, Language language, PledgeView pledge, List<PledgeView> known, LocalDate today) {
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(tenant, profiles.current(), language, "", "", "", List.of());
        PageWords words = PageWords.of(ui, frame, pledge, known, today);
        return shell.part(frame, "pledges/front.jte", Map.of("pledge", pledge, "words", words));
    }
}
