package se.samlofte.geography;

/**
 * One of Sweden's 290 municipalities.
 *
 * @param code SCB's code
 * @param name such as "Örkelljunga"
 * @param officialName such as "Örkelljunga kommun"
 * @param slug suggested address; unique, chosen by hand where two names fold to the same
 * @param county name of the county
 * @param policeRegion name of the police region
 * @param latitude degrees north, WGS 84, a point inside the municipality
 * @param longitude degrees east, WGS 84
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        String officialName,
        String slug,
        String county,
        String policeRegion,
        double latitude,
        double longitude) {}
