package se.samlofte.pledges.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.NewsDesk;
import se.samlofte.pledges.NewsDocument;
import se.samlofte.pledges.NewsDraft;
import se.samlofte.pledges.NewsOutcome;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** News in the workspace: written, given pictures, looked at, published by a second person or a coordinator. */
@Controller
class NewsDeskPages {

    private static final UUID NO_PICTURE = new UUID(0, 0);

    private final StaffPages pages;
    private final NewsDesk desk;
    private final Pledges pledges;
    private final DraftFrames frames;
    private final Ids ids;

    NewsDeskPages(StaffPages pages, NewsDesk desk, Pledges pledges, DraftFrames frames, Ids ids) {
        this.pages = pages;
        this.desk = desk;
        this.pledges = pledges;
        this.frames = frames;
        this.ids = ids;
    }

    @GetMapping(NewsLinks.ROOT)
    ResponseEntity<byte[]> list(StaffRequest request) {
        Ui ui = pages.ui(request);
        return pages.page(
                StaffFrame.below(request, ui, ui.text("pledges.staff.news"), NewsLinks.PATH),
                "pledges/staff/newslist.jte",
                Map.of(
                        "news",
                        desk.all(),
                        "token",
                        ids.next().toString(),
                        "mayWrite",
                        request.actor().may(PledgePermissions.WRITE),
                        "mayEditTexts",
                        request.actor().may(PledgePermissions.PUBLISH)));
    }

    @PostMapping(NewsLinks.ROOT)
    ResponseEntity<byte[]> start(StaffRequest request, @RequestParam(name = "token", defaultValue = "") String token) {
        request.actor().require(PledgePermissions.WRITE);
        UUID form = Optional.of(token)
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseGet(ids::next);
        return pages.goTo(request, NewsLinks.item(desk.start(form).id()));
    }

    @GetMapping(NewsLinks.ITEM)
    ResponseEntity<byte[]> item(StaffRequest request, @PathVariable UUID id) {
        NewsDraft news = news(id);
        return form(HttpStatus.OK, request, news, news.document(), List.of(), "");
    }

    @PostMapping(NewsLinks.ITEM)
    ResponseEntity<byte[]> save(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        NewsDraft there = news(id);
        NewsDocument typed = NewsForm.read(request.request().getParameterMap(), there.document());
        return switch (desk.save(id, version(request), typed)) {
            case NewsOutcome.Done done -> goOn(request, id, "pledges.said.news.saved");
            case NewsOutcome.Wrong wrong ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, request, there, typed, wrong.faults(), "");
            case NewsOutcome.Refused refused ->
                form(HttpStatus.CONFLICT, request, news(id), typed, List.of(), why(request, refused));
        };
    }

    @PostMapping(NewsLinks.ITEM + "/bilder")
    ResponseEntity<byte[]> addPicture(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        request.actor().require(PledgePermissions.WRITE);
        FormFields form = new FormFields(request.request().getParameterMap());
        NewsDocument.Shown words = new NewsDocument.Shown(
                NO_PICTURE, form.text("caption"), form.text("photographer"), form.text("alt"), 0, 0, "");
        return switch (desk.addPicture(id, bytes(file), words)) {
            case NewsOutcome.Done done -> goOn(request, id, "pledges.said.news.picture");
            case NewsOutcome.Wrong wrong -> {
                NewsDraft news = news(id);
                yield form(HttpStatus.UNPROCESSABLE_CONTENT, request, news, news.document(), wrong.faults(), "");
            }
            case NewsOutcome.Refused refused -> refuse(request, id, refused);
        };
    }

    @PostMapping(NewsLinks.ITEM + "/bilder/{picture}/ta-bort")
    ResponseEntity<byte[]> removePicture(StaffRequest request, @PathVariable UUID id, @PathVariable String picture) {
        request.actor().require(PledgePermissions.WRITE);
        NewsOutcome outcome = desk.removePicture(id, uuid(picture));
        return outcome instanceof NewsOutcome.Refused refused
                ? refuse(request, id, refused)
                : goOn(request, id, "pledges.said.news.saved");
    }

    @GetMapping(NewsLinks.ITEM + "/bilder/{picture}")
    ResponseEntity<byte[]> picture(StaffRequest request, @PathVariable UUID id, @PathVariable String picture) {
        UUID wanted = uuid(picture);
        String ending = news(id).document().pictures().stream()
                .filter(one -> one.id().equals(wanted))
                .map(NewsDocument.Shown::ending)
                .findFirst()
                .orElseThrow(NewsDeskPages::noNews);
        return ResponseEntity.ok()
                .contentType(ending.equals("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .header("Cache-Control", "no-store")
                .body(desk.picture(id, wanted).orElseThrow(NewsDeskPages::noNews));
    }

    @GetMapping(NewsLinks.ITEM + "/forhandsgranska")
    ResponseEntity<byte[]> preview(StaffRequest request, @PathVariable UUID id) {
        NewsDraft news = news(id);
        Ui ui = pages.ui(request);
        NewsForm form = new NewsForm(ui, request, news, news.document(), List.of(), "", List.of());
        NewsWords words = new NewsWords(ui, new PledgeLinks(request.tenant(), request.language(), pledges.list()));
        NewsArticle article = words.article("", news.document(), ui.date(frames.today()));
        List<NewsArticle.Picture> shown = new java.util.ArrayList<>();
        for (int i = 0; i < article.pictures().size(); i++) {
            NewsArticle.Picture picture = article.pictures().get(i);
            shown.add(new NewsArticle.Picture(
                    form.picture(news.document().pictures().get(i).id()),
                    picture.alt(),
                    picture.caption(),
                    picture.photographer(),
                    picture.width(),
                    picture.height()));
        }
        NewsArticle asStaff = new NewsArticle(
                article.slug(),
                article.title().isEmpty() ? ui.text("pledges.staff.untitled") : article.title(),
                article.lead(),
                article.text(),
                article.when(),
                article.earlier(),
                article.quotes(),
                shown,
                article.links());
        return pages.page(
                frame(request, ui, ui.text("pledges.staff.news.preview"), news, "/forhandsgranska"),
                "pledges/staff/newspreview.jte",
                Map.of("form", form, "article", asStaff));
    }

    @PostMapping(NewsLinks.ITEM + "/fraga")
    ResponseEntity<byte[]> ask(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        return decided(request, id, desk.ask(id, version(request)), "pledges.said.news.asked");
    }

    @PostMapping(NewsLinks.ITEM + "/publicera")
    ResponseEntity<byte[]> publish(StaffRequest request, @PathVariable UUID id) {
        return decided(request, id, desk.publish(id, version(request)), "pledges.said.news.published");
    }

    @PostMapping(NewsLinks.ITEM + "/ta-ner")
    ResponseEntity<byte[]> takeDown(StaffRequest request, @PathVariable UUID id) {
        return decided(request, id, desk.takeDown(id), "pledges.said.news.taken-down");
    }

    private ResponseEntity<byte[]> decided(StaffRequest request, UUID id, NewsOutcome outcome, String said) {
        return switch (outcome) {
            case NewsOutcome.Done done -> goOn(request, id, said);
            case NewsOutcome.Wrong wrong -> {
                NewsDraft news = news(id);
                yield form(HttpStatus.UNPROCESSABLE_CONTENT, request, news, news.document(), wrong.faults(), "");
            }
            case NewsOutcome.Refused refused -> refuse(request, id, refused);
        };
    }

    private ResponseEntity<byte[]> refuse(StaffRequest request, UUID id, NewsOutcome.Refused refused) {
        if (refused.why() == NewsOutcome.Why.UNKNOWN) {
            throw noNews();
        }
        NewsDraft news = news(id);
        return form(HttpStatus.CONFLICT, request, news, news.document(), List.of(), why(request, refused));
    }

    private String why(StaffRequest request, NewsOutcome.Refused refused) {
        if (refused.why() == NewsOutcome.Why.UNKNOWN) {
            throw noNews();
        }
        return pages.ui(request).text("pledges.refused.news." + refused.why());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            StaffRequest request,
            NewsDraft news,
            NewsDocument typed,
            List<Fault> faults,
            String error) {
        Ui ui = pages.ui(request);
        NewsForm form = new NewsForm(ui, request, news, typed, faults, error, pledges.list());
        String title = typed.title().isBlank() ? ui.text("pledges.staff.news.new") : typed.title();
        return pages.page(status, frame(request, ui, title, news, ""), "pledges/staff/news.jte", Map.of("form", form));
    }

    private static StaffFrame frame(StaffRequest request, Ui ui, String title, NewsDraft news, String below) {
        return new StaffFrame(
                request,
                title,
                NewsLinks.item(news.id()) + below,
                List.of(
                        StaffFrame.start(request, ui),
                        new PageFrame.Crumb(ui.text("pledges.staff.news"), request.address(NewsLinks.PATH))));
    }

    private ResponseEntity<byte[]> goOn(StaffRequest request, UUID id, String notice) {
        request.say(notice);
        return pages.goTo(request, NewsLinks.item(id));
    }

    private static int version(StaffRequest request) {
        return new FormFields(request.request().getParameterMap()).version();
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID uuid(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw noNews();
        }
        return UUID.fromString(typed);
    }

    private NewsDraft news(UUID id) {
        return desk.find(id).orElseThrow(NewsDeskPages::noNews);
    }

    private static NotFoundException noNews() {
        return new NotFoundException("This municipality has no such news.");
    }
}
