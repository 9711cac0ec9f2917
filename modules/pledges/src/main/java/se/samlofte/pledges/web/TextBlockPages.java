package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView.NoteKind;
import se.samlofte.pledges.TextBlocks;
import se.samlofte.pledges.TextBlocks.Block;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** The municipality's standing texts about pledges, in the workspace. */
@Controller
class TextBlockPages {

    private static final String PATH = NewsLinks.PATH + NewsLinks.TEXTS;

    private final StaffPages pages;
    private final TextBlocks blocks;

    TextBlockPages(StaffPages pages, TextBlocks blocks) {
        this.pages = pages;
        this.blocks = blocks;
    }

    @GetMapping(NewsLinks.ROOT + NewsLinks.TEXTS)
    ResponseEntity<byte[]> texts(StaffRequest request) {
        return page(HttpStatus.OK, request, blocks.all(), "", "");
    }

    @PostMapping(NewsLinks.ROOT + NewsLinks.TEXTS)
    ResponseEntity<byte[]> save(StaffRequest request) {
        request.actor().require(PledgePermissions.PUBLISH);
        FormFields form = new FormFields(request.request().getParameterMap());
        NoteKind kind = Stream.of(NoteKind.values())
                .filter(one -> TextBlocks.KINDS.contains(one) && one.name().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return pages.goTo(request, PATH);
        }
        Block typed = new Block(kind, form.text("title"), form.text("text"), form.version());
        if (!typed.faults().isEmpty()) {
            String rule = typed.faults().getFirst().rule();
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    with(typed),
                    kind.name(),
                    pages.ui(request)
                            .text(
                                    "pledges.fault." + rule,
                                    typed.faults().getFirst().arguments().toArray()));
        }
        if (!blocks.save(typed)) {
            return page(
                    HttpStatus.CONFLICT,
                    request,
                    with(typed),
                    kind.name(),
                    pages.ui(request).text("pledges.refused.text"));
        }
        request.say("pledges.said.text.saved");
        return pages.goTo(request, PATH);
    }

    /** What is saved, but for the one that was typed: that stays, over the version that is saved now. */
    private List<Block> with(Block typed) {
        return blocks.all().stream()
                .map(block -> block.kind() == typed.kind()
                        ? new Block(typed.kind(), typed.title(), typed.text(), block.version())
                        : block)
                .toList();
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, StaffRequest request, List<Block> shown, String wrong, String error) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                new StaffFrame(
                        request,
                        ui.text("pledges.staff.texts"),
                        PATH,
                        List.of(
                                StaffFrame.start(request, ui),
                                new PageFrame.Crumb(ui.text("pledges.staff.news"), request.address(NewsLinks.PATH)))),
                "pledges/staff/texts.jte",
                Map.of(
                        "blocks",
                        shown,
                        "wrong",
                        wrong,
                        "error",
                        error,
                        "mayWrite",
                        request.actor().may(PledgePermissions.PUBLISH)));
    }
}
