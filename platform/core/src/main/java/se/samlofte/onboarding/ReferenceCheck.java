package se.samlofte.onboarding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samlofte.geography.ReferenceData;
import se.samlofte.geography.ReferenceData.County;
import se.samlofte.geography.ReferenceData.LocalPoliceArea;
import se.samlofte.geography.ReferenceData.MunicipalityRow;
import se.samlofte.geography.ReferenceData.PoliceRegion;

/**
 * Holds a tenant file against Sweden as it is: the code leads to the name, the code's county to the police region. Only
 * some local police areas are known, so an unknown one is no fault.
 */
record ReferenceCheck(ReferenceData reference, TenantFile file) {

    private static final ReferenceData SHIPPED = ReferenceData.shipped();

    static ReferenceCheck of(TenantFile file) {
        return new ReferenceCheck(SHIPPED, file);
    }

    /** What is wrong, by JSON pointer. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<MunicipalityRow> municipality = reference.municipalities().stream()
                .filter(row -> row.code().value().equals(file.municipality()))
                .findFirst();
        if (municipality.isEmpty()) {
            faults.put("/municipality", unknownCode());
            return faults;
        }
        if (!municipality.get().name().equals(file.name())) {
            faults.put(
                    "/name",
                    "Kommunkoden %s tillhör %s, inte ”%s”. Rätta koden eller namnet."
                            .formatted(file.municipality(), municipality.get().name(), file.name()));
        }
        county(municipality.get().county()).ifPresent(county -> police(county, faults));
        return faults;
    }

    private String unknownCode() {
        return reference.municipalities().stream()
                .filter(row -> row.name().equals(file.name()))
                .findFirst()
                .map(row -> "Ingen kommun har koden %s. %s har koden %s."
                        .formatted(file.municipality(), row.name(), row.code()))
                .orElseGet(() -> "Ingen kommun har koden %s. Se SCB:s kommunkoder.".formatted(file.municipality()));
    }

    private void police(County county, Map<String, String> faults) {
        TenantFile.PoliceUnitEntry unit = file.policeUnit();
        if (!unit.region().equals(county.policeRegion())) {
            faults.put(
                    "/police-unit/region",
                    "%s hör till polisregion ”%s”, inte ”%s”. Rätta regionen eller kommunkoden."
                            .formatted(county.name(), county.policeRegion(), unit.region()));
        } else if (unit.kind().equals("POLICE_REGION")) {
            region(unit.region())
                    .filter(region -> !region.name().equals(unit.name()))
                    .ifPresent(region -> faults.put(
                            "/police-unit/name",
                            "Polisregionen ”%s” heter %s, inte ”%s”. Skriv regionens namn, eller kind: LOCAL_POLICE_AREA om det är ett lokalpolisområde."
                                    .formatted(unit.region(), region.name(), unit.name())));
        } else {
            elsewhere(unit)
                    .ifPresent(area -> faults.put(
                            "/police-unit/name",
                            "Lokalpolisområdet %s ligger i polisregion ”%s”, inte ”%s”. Rätta namnet."
                                    .formatted(area.name(), area.region(), unit.region())));
        }
    }

    private Optional<LocalPoliceArea> elsewhere(TenantFile.PoliceUnitEntry unit) {
        boolean here = reference.localPoliceAreas().stream()
                .anyMatch(
                        area -> area.name().equals(unit.name()) && area.region().equals(unit.region()));
        return here
                ? Optional.empty()
                : reference.localPoliceAreas().stream()
                        .filter(area -> area.name().equals(unit.name()))
                        .findFirst();
    }

    private Optional<County> county(String code) {
        return reference.counties().stream()
                .filter(county -> county.code().equals(code))
                .findFirst();
    }

    private Optional<PoliceRegion> region(String code) {
        return reference.policeRegions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }
}
