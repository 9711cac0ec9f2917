package se.samlofte.geography;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads Sweden's municipalities. They change once in a decade, so they are read once and kept. */
@Component
public class Municipalities {

    private final GeographyRepository repository;
    private volatile Map<MunicipalityCode, Municipality> byCode = Map.of();

    Municipalities(GeographyRepository repository) {
        this.repository = repository;
    }

    public Optional<Municipality> byCode(MunicipalityCode code) {
        return Optional.ofNullable(loaded().get(code));
    }

    /** All of them, in the order of their codes. */
    public Collection<Municipality> all() {
        return loaded().values();
    }

    void forget() {
        byCode = Map.of();
    }

    private Map<MunicipalityCode, Municipality> loaded() {
        Map<MunicipalityCode, Municipality> known = byCode;
        if (known.isEmpty()) {
            known = repository.municipalities().stream()
                    .collect(Collectors.toMap(
                            Municipality::code, Function.identity(), (first, second) -> first, LinkedHashMap::new));
            byCode = known;
        }
        return known;
    }
}
