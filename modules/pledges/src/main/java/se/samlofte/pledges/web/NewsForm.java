package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.NewsDocument;
import se.samlofte.pledges.NewsDocument.Quote;
import se.samlofte.pledges.NewsDraft;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * News as they are being written.
 *
 * @param typed what stands in the fields
 * @param faults shown at the fields; empty until somebody has tried to publish or a picture was refused
 * @param error why nothing was done; empty otherwise
 */
public record NewsForm(
        Ui ui,
        StaffRequest request,
        NewsDraft news,
        NewsDocument typed,
        List<Fault> faults,
        String error,
        List<PledgeView> pledges) {

    private static final int MOST_QUOTES = 10;
    private static final Quote NO_QUOTE = new Quote("", "MUNICIPALITY", "DIRECT", "", false);

    static NewsDocument read(Map<String, String[]> sent, NewsDocument there) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < MOST_QUOTES && sent.containsKey("quote." + i + ".role"); i++) {
            String row = "quote." + i + ".";
            quotes.add(new Quote(
                    one(sent, row + "role"),
                    one(sent, row + "organisation"),
                    one(sent, row + "form"),
                    one(sent, row + "text"),
                    one(sent, row + "approved").equals("true")));
        }
        return new NewsDocument(
                one(sent, "title"),
                one(sent, "lead"),
                one(sent, "text"),
                one(sent, "earlier"),
                Arrays.asList(sent.getOrDefault("commitment", new String[0])),
                quotes,
                there.pictures().stream()
                        .map(picture -> new NewsDocument.Shown(
                                picture.id(),
                                one(sent, "picture." + picture.id() + ".caption"),
                                one(sent, "picture." + picture.id() + ".photographer"),
                                alt(sent, picture),
                                picture.width(),
                                picture.height(),
                                picture.ending()))
                        .toList());
    }

    /** What a picture shows has to be said: an emptied field keeps what stood there. */
    private static String alt(Map<String, String[]> sent, NewsDocument.Shown picture) {
        String typed = one(sent, "picture." + picture.id() + ".alt").strip();
        return typed.isEmpty() ? picture.alt() : typed;
    }

    private static String one(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : Objects.requireNonNullElse(values[0], "");
    }

    /** Those written, and an empty one more. */
    public List<Quote> quotes() {
        List<Quote> quotes = new ArrayList<>(typed.quotes());
        if (quotes.size() < MOST_QUOTES) {
            quotes.add(NO_QUOTE);
        }
        return quotes;
    }

    public @Nullable String error(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(this::words)
                .orElse(null);
    }

    public String words(Fault fault) {
        return ui.text("pledges.fault." + fault.rule(), fault.arguments().toArray());
    }

    public String label(Fault fault) {
        String last = fault.field().substring(fault.field().lastIndexOf('.') + 1);
        return ui.text("pledges.staff.news." + last);
    }

    public static String id(String field) {
        return "f-" + field.replace('.', '-');
    }

    public boolean mayWrite() {
        return request.actor().may(PledgePermissions.WRITE);
    }

    /** Whether this person publishes with one press: by right, or because somebody else asked. */
    public boolean mayPublish() {
        boolean approves = request.actor().may(PledgePermissions.APPROVE)
                && news.waitsFor(request.actor().account());
        return request.actor().may(PledgePermissions.PUBLISH) || approves;
    }

    public boolean mayTakeDown() {
        return request.actor().may(PledgePermissions.PUBLISH) && news.state() == NewsDraft.State.PUBLISHED;
    }

    public boolean mayAsk() {
        return mayWrite() && !mayPublish() && news.state() != NewsDraft.State.WAITING;
    }

    public String address(String below) {
        return request.address(NewsLinks.item(news.id()) + below);
    }

    public String picture(UUID picture) {
        return address(NewsLinks.PICTURES + picture);
    }

    public String state() {
        return ui.text("pledges.staff.news.state." + news.state());
    }
}
