package se.samlofte.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference files of {@code tenants/reference/}: comma-separated, UTF-8, with a header line.
 *
 * @see #read(Path)
 */
public record ReferenceData(
        List<PoliceRegion> policeRegions,
        List<County> counties,
        List<MunicipalityRow> municipalities,
        List<LocalPoliceArea> localPoliceAreas) {

    public record PoliceRegion(String code, String name) {}

    public record County(String code, String name, String letter, String policeRegion) {}

    public record MunicipalityRow(
            MunicipalityCode code,
            String name,
            String officialName,
            String county,
            String slug,
            double latitude,
            double longitude) {}

    /** @param municipalities those known to belong to the area; may be empty, since no full table is published */
    public record LocalPoliceArea(
            String region,
            @Nullable String policeArea,
            String name,
            List<MunicipalityCode> municipalities,
            String source) {}

    /** @throws UncheckedIOException when a file is missing or is no valid CSV */
    public static ReferenceData read(Path directory) {
        return read(name -> Files.newInputStream(directory.resolve(name)));
    }

    /** The reference files as they were when the program was built; needs no database. */
    public static ReferenceData shipped() {
        return read(name -> {
            InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + name);
            if (in == null) {
                throw new FileNotFoundException("Missing on the class path: reference/" + name);
            }
            return in;
        });
    }

    private static ReferenceData read(Source source) {
        return new ReferenceData(
                rows(source, "police-regions.csv", row -> new PoliceRegion(row.getField("code"), row.getField("name"))),
                rows(
                        source,
                        "counties.csv",
                        row -> new County(
                                row.getField("code"),
                                row.getField("name"),
                                row.getField("letter"),
                                row.getField("police-region"))),
                rows(source, "municipalities.csv", ReferenceData::municipality),
                rows(source, "local-police-areas.csv", ReferenceData::localPoliceArea));
    }

    private static MunicipalityRow municipality(NamedCsvRecord row) {
        return new MunicipalityRow(
                new MunicipalityCode(row.getField("code")),
                row.getField("name"),
                row.getField("official-name"),
                row.getField("county"),
                row.getField("slug"),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")));
    }

    private static LocalPoliceArea localPoliceArea(NamedCsvRecord row) {
        String policeArea = row.getField("police-area");
        return new LocalPoliceArea(
                row.getField("region"),
                policeArea.isBlank() ? null : policeArea,
                row.getField("name"),
                Stream.of(row.getField("municipalities").split(" "))
                        .filter(code -> !code.isBlank())
                        .map(MunicipalityCode::new)
                        .toList(),
                row.getField("source"));
    }

    private static <T> List<T> rows(Source source, String name, Function<NamedCsvRecord, T> mapping) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(source.open(name))) {
            return rows.stream().map(mapping).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference file " + name, e);
        }
    }

    @FunctionalInterface
    private interface Source {
        InputStream open(String name) throws IOException;
    }
}
