package se.samlofte;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.samlofte.testing.Proves;
import dev.samlofte.testing.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house hold in every artifact on the class path, and each notices a planted fault. */
class ArchitectureTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.samlofte");

    private static final String PLANTED = "dev.samlofte.planted";
    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(PLANTED);

    static final List<ArchRule> RULES = ArchitectureRules.of("se.samlofte");

    private static final Map<String, ArchRule> PLANTED_RULES = ArchitectureRules.of(PLANTED).stream()
            .collect(toMap(rule -> rule.getDescription().split(", because", 2)[0], rule -> rule));

    @ParameterizedTest
    @FieldSource("RULES")
    @Proves({"T09", "T12", "T15"})
    void theRuleHolds(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Only repositories use jOOQ                                  | badly.ServiceWithSql                | 1
            No SQL as text                                              | badly.PlainTextRepository           | 3
            Only the transaction manager sets the session               | badly.SessionWithASetting           | 4
            Only AccessScope binds scoped values                        | badly.ScopeOfItsOwn                 | 2
            No thread locals                                            | badly.ThreadWithAMemory             | 1
            No @Cacheable, no @Async on methods                         | badly.CachedMethod                  | 1
            No @Cacheable, no @Async on methods                         | badly.AsyncMethod                   | 1
            No @Cacheable, no @Async on classes                         | badly.AsyncClass                    | 1
            No parallel streams, no futures on the common pool          | badly.WorkOnTheCommonPool           | 2
            Time comes from the injected Clock                          | badly.OwnWatch                      | 5
            No injection into fields                                    | badly.InjectedField                 | 1
            No injection through setters                                | badly.InjectedSetter                | 1
            No Manager, Helper, Util, Impl, DTO                         | badly.PledgeManager                 | 1
            No Manager, Helper, Util, Impl, DTO                         | badly.PledgeHelper                  | 1
            No Manager, Helper, Util, Impl, DTO                         | badly.PledgeUtil                    | 1
            No Manager, Helper, Util, Impl, DTO                         | badly.PledgesImpl                   | 1
            No Manager, Helper, Util, Impl, DTO                         | badly.PledgeDTO                     | 1
            Every package is @NullMarked                                | unmarked.Unmarked                   | 1
            Feature modules never know each other                       | nightwalks.WalkThatKnowsAPledge     | 1
            The platform knows no feature module                        | tenancy.TenancyThatKnowsAPledge     | 1
            Nobody knows the assembly                                   | nightwalks.WalkThatKnowsTheAssembly | 1
            'Only assembly and tenancy know the database support, nobody the rest of dev.samlofte' | nightwalks.WalkThatOpensADatabase | 1
            'Only assembly and tenancy know the database support, nobody the rest of dev.samlofte' | tenancy.TenancyThatKnowsTests     | 1
            """)
    @Proves({"T12", "T15"})
    void aPlantedFaultIsNoticed(String rule, String culprit, int atLeast) {
        List<String> found = faultsFoundBy(rule);
        assertThat(found)
                .filteredOn(fault -> fault.contains(PLANTED + "." + culprit))
                .hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(found)
                .as("classes that break nothing")
                .noneMatch(fault -> fault.startsWith("Class <" + PLANTED + ".pledges"))
                .noneMatch(fault -> fault.contains("Set the table"));
    }

    @Test
    @Proves("T12")
    void everyRuleHasAPlantedFault() {
        Map<String, Integer> faults = new TreeMap<>();
        PLANTED_RULES
                .keySet()
                .forEach(rule -> faults.put(rule, faultsFoundBy(rule).size()));
        assertThat(faults).hasSize(RULES.size()).noneSatisfy((rule, count) -> assertThat(count)
                .isZero());
    }

    private static List<String> faultsFoundBy(String rule) {
        return Objects.requireNonNull(PLANTED_RULES.get(rule), rule)
                .evaluate(FAULTS)
                .getFailureReport()
                .getDetails();
    }
}
