package se.samlofte.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tables as comma-separated text (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (SAFETY I04, ASVS 1.2.10).
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    public static String of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header.stream().map(Csv::harmless).toList());
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String harmless(String cell) {
        String start = cell.stripLeading();
        boolean formula = !cell.isEmpty()
                && (FORMULA.indexOf(cell.charAt(0)) >= 0
                        || (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0)
                        || start.startsWith(";="));
        return formula ? "'" + cell : cell;
    }
}
