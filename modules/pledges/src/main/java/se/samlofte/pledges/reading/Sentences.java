package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.SourceText.Span;

/** Cuts a paragraph into sentences; shortened words and dates do not end one. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?]+[”\"’')]* +(?=\\S)");
    private static final Pattern SHORTENED = Pattern.compile(
            "(?:^|[ (])(?:t\\.?ex|bl\\.?a|m\\.?m|m\\.?fl|dvs|d\\.v\\.s|s\\.?k|fr\\.?o\\.?m|t\\.?o\\.?m|o\\.?s\\.?v|osv|kl|ca|nr|st|tel|kap|resp|inkl|exkl|ev|tf|t\\.f|prof|dr|s:t|[a-zåäö]|\\d{1,2})$");

    private Sentences() {}

    static List<Span> of(Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = paragraph.matcher(END);
        String low = paragraph.low();
        int start = 0;
        while (end.find()) {
            String before = low.substring(Math.max(start, end.start() - 8), end.start());
            char next = paragraph.of().source().charAt(paragraph.start() + end.end());
            boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || "”\"–-•".indexOf(next) >= 0;
            if (begins
                    && !(low.charAt(end.start()) == '.'
                            && SHORTENED.matcher(before).find())) {
                add(sentences, paragraph.part(start, end.end()));
                start = end.end();
            }
        }
        add(sentences, paragraph.part(start, low.length()));
        return sentences;
    }

    private static void add(List<Span> sentences, Span sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
