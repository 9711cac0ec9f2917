package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samlofte.identity.FreeText;

/**
 * News as somebody typed it.
 *
 * @param earlier what an earlier item told
 * @param commitments those it tells of, each as "pledge/commitment"
 */
public record NewsDocument(
        String title,
        String lead,
        String text,
        String earlier,
        List<String> commitments,
        List<Quote> quotes,
        List<Shown> pictures) {

    public static final NewsDocument EMPTY = new NewsDocument("", "", "", "", List.of(), List.of(), List.of());

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_LEAD = 500;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_QUOTE = 1000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST = 50;

    public NewsDocument {
        title = FreeText.clean(Typed.orEmpty(title)).strip();
        lead = FreeText.clean(Typed.orEmpty(lead)).strip();
        text = FreeText.clean(Typed.orEmpty(text)).strip();
        earlier = FreeText.clean(Typed.orEmpty(earlier)).strip();
        commitments = Lists.orEmpty(commitments).stream().limit(MOST).toList();
        quotes = Lists.orEmpty(quotes).stream()
                .filter(quote -> !quote.isEmpty())
                .limit(MOST)
                .toList();
        pictures = Lists.orEmpty(pictures);
    }

    /**
     * What somebody said.
     *
     * @param role of the speaker
     * @param organisation one of {@link Party.Kind}
     * @param form one of {@link NewsItem.Form}
     * @param approved whether the speaker has approved the words; without it no words are public as theirs
     */
    public record Quote(String role, String organisation, String form, String text, boolean approved) {

        public Quote {
            role = FreeText.clean(Typed.orEmpty(role)).strip();
            organisation = Typed.orEmpty(organisation);
            form = Typed.orEmpty(form);
            text = FreeText.clean(Typed.orEmpty(text)).strip();
        }

        boolean isEmpty() {
            return role.isEmpty() && text.isEmpty();
        }

        public boolean isReported() {
            return form.equals(NewsItem.Form.REPORTED.name());
        }

        /** Whether residents may read it. */
        public boolean isShown() {
            return isReported() || approved;
        }
    }

    /**
     * A picture that is kept, with the words for it.
     *
     * @param alt what it shows, for those who do not see it
     */
    public record Shown(
            UUID id, String caption, String photographer, String alt, int width, int height, String ending) {

        public Shown {
            caption = FreeText.clean(Typed.orEmpty(caption)).strip();
            photographer = FreeText.clean(Typed.orEmpty(photographer)).strip();
            alt = FreeText.clean(Typed.orEmpty(alt)).strip();
        }
    }

    NewsDocument with(List<Shown> shown) {
        return new NewsDocument(title, lead, text, earlier, commitments, quotes, shown);
    }

    /** What is wrong or missing. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        missing(faults, "title", title);
        missing(faults, "lead", lead);
        longest(faults, "title", title, LONGEST_TITLE);
        longest(faults, "lead", lead, LONGEST_LEAD);
        longest(faults, "text", text, LONGEST_TEXT);
        longest(faults, "earlier", earlier, LONGEST_LEAD);
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            String row = "quote." + i + ".";
            missing(faults, row + "role", quote.role());
            missing(faults, row + "text", quote.text());
            longest(faults, row + "role", quote.role(), LONGEST_LINE);
            longest(faults, row + "text", quote.text(), LONGEST_QUOTE);
            if (!quote.isShown()) {
                faults.add(new Fault(row + "approved", "quote-approval", List.of(), Fault.Weight.ADVICE));
            }
        }
        return faults;
    }

    private static void missing(List<Fault> faults, String field, String text) {
        if (text.isEmpty()) {
            faults.add(new Fault(field, "missing", List.of(), Fault.Weight.MISSING));
        }
    }

    private static void longest(List<Fault> faults, String field, String text, int most) {
        if (text.length() > most) {
            faults.add(new Fault(field, "too-long", List.of(most, text.length()), Fault.Weight.INVALID));
        }
    }
}
