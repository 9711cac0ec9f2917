package se.samlofte.pledges.web;

import java.util.List;
import java.util.Locale;
import se.samlofte.pictures.Lettering;
import se.samlofte.pictures.NestedDrawing;
import se.samlofte.pledges.PledgeView;
import se.samlofte.publishing.SharedPicture;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfile.Colours;
import se.samlofte.web.Contrast;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StandingBar;
import se.samlofte.web.StandingPart;
import se.samlofte.web.Ui;

/** The picture that stands beside a shared link: whose pledge it is, what it is called, how it stands. */
record PledgePicture(Ui ui, PageFrame frame, PageWords words) {

    private static final int WIDTH = SharedPicture.WIDTH;
    private static final int HEIGHT = SharedPicture.HEIGHT;

    private static final int MARGIN = 72;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int LOGO = 88;
    private static final int BAND = 96;
    private static final int TITLE = 76;
    private static final int SENTENCE = 38;
    private static final int SMALL = 30;
    private static final String INK = "#16202a";
    private static final String PAPER = "#ffffff";
    private static final String QUIET = "#d5dade";

    String svg(PledgeView pledge) {
        Colours colours = frame.profile().colours();
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append("<title>").append(escaped(alt(pledge))).append("</title>");
        rectangle(svg, 0, 0, WIDTH, HEIGHT, PAPER);
        head(svg, pledge, colours);
        int y = title(svg, pledge);
        standing(svg, pledge, colours, y);
        foot(svg, colours);
        return svg.append("</svg>").toString();
    }

    /** The same in words. */
    String alt(PledgeView pledge) {
        return frame.tenant().officialName() + ". " + pledge.title() + ". " + sentence(pledge);
    }

    private void head(StringBuilder svg, PledgeView pledge, Colours colours) {
        TenantProfile.Logo logo = frame.profile().logo();
        double x = MARGIN;
        if (logo != null) {
            svg.append(NestedDrawing.inSquare(logo.svg(), MARGIN, 56, LOGO));
            x += LOGO + 28;
        }
        text(svg, Lettering.BOLD, frame.tenant().officialName(), x, 114, 40, INK, INNER - LOGO);
        if (pledge.example()) {
            String word = ui.text("pledges.picture.example");
            double width = Lettering.BOLD.width(word, SMALL) + 40;
            rectangle(svg, WIDTH - MARGIN - width, 72, width, 52, colours.accent());
            text(svg, Lettering.BOLD, word, WIDTH - MARGIN - width + 20, 109, SMALL, on(colours.accent()), width);
        }
    }

    private int title(StringBuilder svg, PledgeView pledge) {
        int y = 190;
        for (String line : Lettering.BOLD.lines(pledge.title(), TITLE, INNER, 2)) {
            y += TITLE;
            text(svg, Lettering.BOLD, line, MARGIN, y, TITLE, INK, INNER + TITLE);
            y += 12;
        }
        return y;
    }

    private void standing(StringBuilder svg, PledgeView pledge, Colours colours, int below) {
        int y = below + 24;
        List<String> lines = Lettering.REGULAR.lines(sentence(pledge), SENTENCE, INNER, below > 300 ? 2 : 3);
        for (String line : lines) {
            y += SENTENCE;
            text(svg, Lettering.REGULAR, line, MARGIN, y, SENTENCE, INK, INNER + SENTENCE);
            y += 10;
        }
        if (words.standing().isKnown(pledge.standing())) {
            bar(svg, words.standing().bar(pledge.standing(), false), colours);
        }
    }

    private static void bar(StringBuilder svg, StandingBar bar, Colours colours) {
        int total = bar.parts().stream().mapToInt(StandingPart::count).sum();
        double x = MARGIN;
        for (StandingPart part : bar.parts()) {
            double width = (double) INNER * part.count() / Math.max(1, total);
            if (part.count() > 0) {
                rectangle(svg, x, HEIGHT - BAND - 56, Math.max(4, width - 6), 26, fill(part, colours));
            }
            x += width;
        }
    }

    private void foot(StringBuilder svg, Colours colours) {
        rectangle(svg, 0, HEIGHT - BAND, WIDTH, BAND, colours.main());
        TenantProfile.PoliceUnit police = frame.profile().policeUnit();
        String who = police == null
                ? ui.text("pledges.picture.what")
                : ui.text("pledges.picture.what") + " · " + police.display();
        text(svg, Lettering.REGULAR, who, MARGIN, HEIGHT - BAND / 2 + 11, SMALL, on(colours.main()), INNER - 180);
        double product = Lettering.BOLD.width("Samlöfte", SMALL);
        text(
                svg,
                Lettering.BOLD,
                "Samlöfte",
                WIDTH - MARGIN - product,
                HEIGHT - BAND / 2 + 11,
                SMALL,
                on(colours.main()),
                INNER);
    }

    private String sentence(PledgeView pledge) {
        return words.said().standing(pledge.standing()) + ".";
    }

    private static String fill(StandingPart part, Colours colours) {
        return switch (part.kind()) {
            case KEPT -> colours.main();
            case PARTLY -> colours.support();
            case MOVED -> colours.accent();
            case MISSED -> INK;
            case COMING, UNKNOWN -> QUIET;
        };
    }

    private static String on(String background) {
        return Contrast.ratio(background, PAPER) >= Contrast.ratio(background, INK) ? PAPER : INK;
    }

    private static void text(
            StringBuilder svg,
            Lettering letters,
            String text,
            double x,
            double y,
            double size,
            String colour,
            double most) {
        String line = letters.lines(text, size, most, 1).getFirst();
        svg.append(letters.element(line, x, y, size, colour));
    }

    private static void rectangle(StringBuilder svg, double x, double y, double width, double height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                width,
                height,
                colour));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
