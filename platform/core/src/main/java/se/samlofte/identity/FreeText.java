package se.samlofte.identity;

import static java.lang.Character.UnicodeScript.ADLAM;
import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HANIFI_ROHINGYA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MANDAIC;
import static java.lang.Character.UnicodeScript.MONGOLIAN;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.NKO;
import static java.lang.Character.UnicodeScript.ORIYA;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.SYRIAC;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Text of any length that somebody writes for others to read. It holds what readers see and nothing else: no mark that
 * turns the reading direction round, nothing invisible, no half of a character (SAFETY I02, I11). Forms take such marks
 * away without a word, since they come along when text is pasted; the API and files say where they stand.
 *
 * <p>The joiners ZWNJ and ZWJ stay where a script is written with them, as Persian is, and ZWJ within a pictogram.
 */
public final class FreeText {

    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int PICTURE_FOLLOWS = 0xFE0F;
    private static final int MOST_NAMED = 10;

    /** Written with joiners (Unicode 23.2). */
    private static final Set<UnicodeScript> JOINING = Set.of(
            ARABIC,
            SYRIAC,
            MANDAIC,
            NKO,
            ADLAM,
            HANIFI_ROHINGYA,
            MONGOLIAN,
            DEVANAGARI,
            BENGALI,
            GURMUKHI,
            GUJARATI,
            ORIYA,
            TAMIL,
            TELUGU,
            KANNADA,
            MALAYALAM,
            SINHALA,
            KHMER,
            MYANMAR);

    /** Of Unicode's format characters those that are seen: Arabic, Syriac and Kaithi signs around numbers and names. */
    private static final Set<Integer> SEEN = Set.of(
            0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD);

    /** Unseen, though Unicode counts them among letters, marks and symbols: fillers, joiners, an empty Braille cell. */
    private static final Set<Integer> UNSEEN = Set.of(
            0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFC);

    private FreeText() {}

    /** The text without what nobody should read, line ends as {@code \n}, in Unicode's composed form. */
    public static String clean(String typed) {
        int[] points = points(typed);
        StringBuilder clean = new StringBuilder(typed.length());
        IntStream.range(0, points.length)
                .filter(i -> isText(points, i))
                .forEach(i -> clean.appendCodePoint(points[i] == '\t' ? ' ' : points[i]));
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** What {@link #clean} would take away, as {@code U+202E}, each once and at most ten; empty when nothing. */
    public static List<String> disturbing(String text) {
        int[] points = points(text);
        return IntStream.range(0, points.length)
                .filter(i -> !isText(points, i))
                .mapToObj(i -> "U+%04X".formatted(points[i]))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    private static int[] points(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .toArray();
    }

    private static boolean isText(int[] points, int i) {
        int point = points[i];
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> SEEN.contains(point) || joins(points, i);
            default -> !UNSEEN.contains(point) && !isSelectorOfIdeographs(point);
        };
    }

    /** Beyond them nothing is assigned, and text can be hidden in them. */
    private static boolean isSelectorOfIdeographs(int point) {
        return point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean joins(int[] points, int i) {
        return (points[i] == ZWNJ || points[i] == ZWJ)
                && i > 0
                && (isOfJoiningScript(points, i - 1) || (points[i] == ZWJ && isWithinPicture(points, i)));
    }

    private static boolean isOfJoiningScript(int[] points, int last) {
        int i = last;
        while (i > 0
                && UnicodeScript.of(points[i]) == UnicodeScript.INHERITED
                && points[i] != ZWNJ
                && points[i] != ZWJ) {
            i--;
        }
        return JOINING.contains(UnicodeScript.of(points[i]));
    }

    private static boolean isWithinPicture(int[] points, int i) {
        int before = points[i - 1];
        return i + 1 < points.length
                && Character.isExtendedPictographic(points[i + 1])
                && (before == PICTURE_FOLLOWS
                        || Character.isExtendedPictographic(before)
                        || Character.isEmojiModifier(before));
    }
}
