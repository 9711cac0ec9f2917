package se.samlofte.pictures;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines, in Inter. A picture that holds outlines needs no font where it is shown, and none where it is made.
 * Widths and sizes are in the drawing's units.
 */
public final class Lettering {

    public static final Lettering REGULAR = new Lettering("inter-400.woff");
    public static final Lettering BOLD = new Lettering("inter-700.woff");

    private static final String ELLIPSIS = "…";
    /** What stands for a character that the typeface does not have. */
    private static final int MISSING = '?';

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Lettering(String file) {
        try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream("/lettering/" + file), file)) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(Woff.unpack(in.readAllBytes())));
            characters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized double width(String text, double size) {
        return text.codePoints().map(c -> glyph(c).advance()).sum() * size / unit;
    }

    /**
     * The text broken between words into lines that fit; a word that does not is broken itself.
     *
     * @param most lines; what does not fit in them ends in an ellipsis
     */
    public List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines.size() <= most ? lines : shortened(lines, size, width, most);
    }

    /**
     * The text as an SVG element, its left end on the base line at (x, y). Its points are whole numbers in the
     * typeface's own units, scaled by the element.
     */
    public synchronized String element(String text, double x, double y, double size, String fill) {
        StringBuilder path = new StringBuilder();
        int at = 0;
        for (int c : text.codePoints().toArray()) {
            append(glyph(c).outline(), at, path);
            at += glyph(c).advance();
        }
        return String.format(
                        Locale.ROOT,
                        "<path fill=\"%s\" transform=\"translate(%.1f %.1f) scale(%.6f)\" d=\"",
                        fill,
                        x,
                        y,
                        size / unit)
                + path
                + "\"/>";
    }

    private List<String> shortened(List<String> lines, double size, double width, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        while (!last.isEmpty() && width(last + ELLIPSIS, size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.stripTrailing() + ELLIPSIS);
        return kept;
    }

    private int fitting(String word, double size, double width) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length() && width(word.substring(0, word.offsetByCodePoints(fits, 1)), size) <= width) {
            fits = word.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    private Glyph read(int character) {
        int known = characters.getGlyphId(character);
        int id = known == 0 && !Character.isWhitespace(character) ? characters.getGlyphId(MISSING) : known;
        try {
            var outline =
                    Character.isWhitespace(character) ? null : font.getGlyph().getGlyph(id);
            return new Glyph(font.getAdvanceWidth(id), outline == null ? new GeneralPath() : outline.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(GeneralPath outline, int at, StringBuilder path) {
        double[] points = new double[6];
        for (PathIterator step = outline.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> write(path, 'M', points, 2, at);
                case PathIterator.SEG_LINETO -> write(path, 'L', points, 2, at);
                case PathIterator.SEG_QUADTO -> write(path, 'Q', points, 4, at);
                case PathIterator.SEG_CUBICTO -> write(path, 'C', points, 6, at);
                default -> path.append('Z');
            }
        }
    }

    /** A typeface's y grows upwards, a drawing's downwards. */
    private static void write(StringBuilder path, char command, double[] points, int count, int at) {
        path.append(command);
        for (int i = 0; i < count; i += 2) {
            path.append(i == 0 ? "" : " ")
                    .append(at + Math.round(points[i]))
                    .append(' ')
                    .append(-Math.round(points[i + 1]));
        }
    }

    /** A letter. @param advance to the next one */
    private record Glyph(int advance, GeneralPath outline) {}
}
