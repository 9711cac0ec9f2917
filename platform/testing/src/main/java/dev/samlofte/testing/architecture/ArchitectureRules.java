package dev.samlofte.testing.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the house. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** @param root package below which each direct sub-package is a module, such as {@code se.samlofte} */
    public static List<ArchRule> of(String root) {
        return Stream.of(TenancyRules.ALL, CodingRules.ALL, new ModuleRules(root).all())
                .flatMap(List::stream)
                .toList();
    }
}
