package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two wordings of a sentence as one text, in which it shows what went and what came. */
public final class WordChanges {

    private static final Pattern SPACE = Pattern.compile("(?<=\\s)(?=\\S)");
    /** Beyond this, the texts are told one after the other. */
    private static final int MOST = 1500;

    private WordChanges() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words that belong together. */
    public record Piece(Kind kind, String text) {}

    static List<Piece> between(String before, String now) {
        String[] old = words(before);
        String[] fresh = words(now);
        if (old.length > MOST || fresh.length > MOST) {
            return List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, now));
        }
        int[][] common = common(old, fresh);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < fresh.length) {
            if (i < old.length && j < fresh.length && old[i].strip().equals(fresh[j].strip())) {
                add(pieces, Kind.SAME, fresh[j++]);
                i++;
            } else if (j >= fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.GONE, old[i++]);
            } else {
                add(pieces, Kind.NEW, fresh[j++]);
            }
        }
        return pieces;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : SPACE.split(text.strip());
    }

    /** Length of the longest common run of words from each pair of places on. */
    private static int[][] common(String[] old, String[] fresh) {
        int[][] common = new int[old.length + 1][fresh.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = fresh.length - 1; j >= 0; j--) {
                common[i][j] = old[i].strip().equals(fresh[j].strip())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        String text = word.stripTrailing();
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(kind, last.text() + " " + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
