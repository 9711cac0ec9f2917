package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** A draft as residents will see it, by the same template; above it what can be done with it. */
@Component
class PreviewPage {

    private final PledgeDrafts drafts;
    private final Pledges pledges;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;
    private final DraftFrames frames;

    PreviewPage(
            PledgeDrafts drafts,
            Pledges pledges,
            TenantProfiles profiles,
            Shell shell,
            Texts texts,
            DraftFrames frames) {
        this.drafts = drafts;
        this.pledges = pledges;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
        this.frames = frames;
    }

    /**
     * @param error why the last command did nothing; empty otherwise
     * @param reason what was typed as the reason to send it back
     */
    String html(StaffRequest request, Draft draft, String error, String reason) {
        Ui ui = texts.in(request.language());
        PledgeView pledge = drafts.preview(draft);
        List<PledgeView> known = Stream.concat(
                        Stream.of(pledge),
                        pledges.list().stream().filter(other -> !other.id().equals(pledge.id())))
                .toList();
        PageFrame frame = new PageFrame(
                request.tenant(),
                profiles.current(),
                request.language(),
                ui.text("pledges.preview.title", pledge.title()),
                pledge.summary(),
                PledgeLinks.PATH + "/" + pledge.id(),
                List.of(
                        PageFrame.front(request.tenant(), request.language()),
                        new PageFrame.Crumb(
                                ui.text("pledges.page.list.title"),
                                request.tenant().path(request.language()) + PledgeLinks.PATH)));
        return shell.pageWithoutAddress(
                frame,
                "pledges/staff/preview.jte",
                Map.of(
                        "pledge",
                        pledge,
                        "words",
                        PageWords.of(ui, frame, pledge, known, frames.today()),
                        "state",
                        new DraftState(ui, request, draft),
                        "csrf",
                        request.csrf(),
                        "error",
                        error,
                        "reason",
                        reason));
    }
}
