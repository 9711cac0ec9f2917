package dev.samlofte.demo.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's text in pieces, so that its web addresses can be followed and all else stays text. */
public final class MailText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private MailText() {}

    /** @param link whether the piece is a web address, http or https */
    public record Piece(String text, boolean link) {}

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int at = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(at, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            at = address.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
