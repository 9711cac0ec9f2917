package dev.samlofte.demo.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samlofte.onboarding.TenantFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everybody whom one can sign in as in the demonstration, made from the municipalities of {@code tenants/}. */
public final class DemoPeople {

    /** The police's issuer. */
    public static final String POLICE = "polisen";

    /** The operators' issuer. */
    public static final String OPERATORS = "samlofte";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Map<String, String> issuers = new LinkedHashMap<>();
    private final List<DemoPerson> people = new ArrayList<>();

    private DemoPeople() {}

    /** @param tenants a directory such as {@code tenants}, with {@code reference/police-regions.csv} in it */
    public static DemoPeople of(Path tenants) {
        DemoPeople people = new DemoPeople();
        Map<String, String> regionNames = regionNames(tenants.resolve("reference/police-regions.csv"));
        Set<String> regions = new TreeSet<>();
        for (Path file : TenantFiles.in(tenants)) {
            JsonNode tenant = read(file);
            String slug = tenant.path("slug").asString("");
            // a faulty file is for the program to refuse, in words that say where the fault is
            if (slug.matches("[a-z0-9-]+")) {
                people.addMunicipality(slug, tenant.path("name").asString(slug));
                regions.add(tenant.path("police-unit").path("region").asString(""));
            }
        }
        people.issuers.put(POLICE, "Polisen");
        regions.retainAll(regionNames.keySet());
        regions.forEach(region -> people.add(
                POLICE, "REGION_ANALYST", region, "Analytiker, polisregion " + regionNames.get(region), null));
        people.issuers.put(OPERATORS, "Samlöfte");
        people.add(OPERATORS, "OPERATOR", OPERATORS, "Driftansvarig", null);
        return people;
    }

    /** Everybody. */
    public List<DemoPerson> all() {
        return List.copyOf(people);
    }

    /** The issuers' path words, municipalities first. */
    public Set<String> issuers() {
        return Set.copyOf(issuers.keySet());
    }

    /** What people call the issuer, such as {@code Heby}. */
    public Optional<String> nameOf(String issuer) {
        return Optional.ofNullable(issuers.get(issuer));
    }

    public List<DemoPerson> at(String issuer) {
        return people.stream().filter(each -> each.issuer().equals(issuer)).toList();
    }

    public Optional<DemoPerson> withSubject(String subject) {
        return people.stream().filter(each -> each.subject().equals(subject)).findFirst();
    }

    /** Role words and what can stand after them, such as {@code coordinator → [heby, orkelljunga]}. */
    public Map<String, Set<String>> placesByRole() {
        return people.stream()
                .map(person -> person.subject().split("@", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0],
                        TreeMap::new,
                        Collectors.mapping(parts -> parts[1], Collectors.toCollection(TreeSet::new))));
    }

    private void addMunicipality(String slug, String name) {
        issuers.put(slug, name);
        add(slug, "TENANT_ADMIN", slug, "Administratör i " + name, slug);
        add(slug, "COORDINATOR", slug, "Trygghetssamordnare i " + name, slug);
        add(slug, "EDITOR", slug, "Redaktör i " + name, slug);
        add(POLICE, "LIAISON_OFFICER", slug, "Kommunpolis för " + name, slug);
        add(POLICE, "LPO_CHIEF", slug, "Lokalpolisområdeschef för " + name, slug);
    }

    private void add(String issuer, String role, String place, String name, @Nullable String slug) {
        String word = role.toLowerCase(Locale.ROOT).replace('_', '-');
        people.add(new DemoPerson(issuer, word + "@" + place, name, role, slug));
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            return YAML.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> regionNames(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .filter(fields -> fields.length == 2)
                    .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("Polisregionerna går inte att läsa: " + file, e);
        }
    }
}
