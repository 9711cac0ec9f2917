package dev.samlofte.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.TransactionManager;

/** How our classes are written: time, injection, names, null. */
final class CodingRules {

    /** The one place that makes the clock. */
    private static final Set<String> READ_THE_SYSTEM_CLOCK = Set.of("TenancyConfiguration");

    private static final Set<String> INJECTION = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    /** jOOQ's code is generated with jOOQ's style. */
    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("..db..");

    static final List<ArchRule> ALL = List.of(
            noClasses()
                    .that(not(
                            describe("making the clock", type -> READ_THE_SYSTEM_CLOCK.contains(type.getSimpleName()))))
                    .should()
                    .accessTargetWhere(describe("the system clock", CodingRules::readsTheSystemClock))
                    .as("Time comes from the injected Clock")
                    .because("shifts cross midnight and clock changes, and tests must be able to stand there"),
            noFields()
                    .should()
                    .beAnnotatedWith(injection())
                    .allowEmptyShould(true)
                    .as("No injection into fields")
                    .because("a constructor says what a class needs, and tests need no container"),
            noMethods()
                    .should()
                    .beAnnotatedWith(injection())
                    .allowEmptyShould(true)
                    .as("No injection through setters")
                    .because("a constructor says what a class needs, and tests need no container"),
            noClasses()
                    .that(not(GENERATED))
                    .and(not(describe(
                            "Spring's transaction managers", type -> type.isAssignableTo(TransactionManager.class))))
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)")
                    .as("No Manager, Helper, Util, Impl, DTO")
                    .because("a name says what a thing is in the domain's words, and these say nothing"),
            classes()
                    .that(not(GENERATED))
                    .should(standInANullMarkedPackage())
                    .as("Every package is @NullMarked")
                    .because("null is then only where @Nullable says so, and the compiler checks it"));

    private CodingRules() {}

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean takesAClock = access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return (owner.startsWith("java.time.") && name.equals("now") && !takesAClock)
                || (owner.equals("java.time.Clock")
                        && (name.startsWith("system") || name.startsWith("tick"))
                        && !takesAClock)
                || (owner.equals("java.time.InstantSource") && name.equals("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && name.equals("<init>"));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>> injection() {
        return describe(
                "injection",
                annotation -> INJECTION.contains(annotation.getRawType().getName()));
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                CanBeAnnotated home = type.getPackage();
                events.add(new SimpleConditionEvent(
                        type,
                        home.isAnnotatedWith(NullMarked.class),
                        type.getName() + " stands in a package that is not @NullMarked"));
            }
        };
    }
}
