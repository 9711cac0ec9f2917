package dev.samlofte.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who may know whom: modules below one root package. */
final class ModuleRules {

    private static final Set<String> PLATFORM = Set.of(
            "geography",
            "personaldata",
            "pictures",
            "tenancy",
            "audit",
            "evidence",
            "identity",
            "web",
            "publishing",
            "messaging",
            "places",
            "meetings",
            "administration",
            "onboarding",
            "policeview");

    private static final String SUPPORT = "dev.samlofte.";
    private static final String DATABASE = "dev.samlofte.database";

    private final String root;

    ModuleRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(
                rule("not know another feature module", this::joinsModules)
                        .as("Feature modules never know each other")
                        .because(
                                "a municipality turns each on alone; what one tells the others goes through the platform"),
                rule("not know feature modules", this::platformKnowsAModule)
                        .as("The platform knows no feature module")
                        .because("a new module is a new folder, not a change of the platform"),
                rule("not know the assembly", this::knowsTheAssembly)
                        .as("Nobody knows the assembly")
                        .because("it is put together from all others and stands above them"),
                rule("know dev.samlofte only where the database is opened", this::knowsSupport)
                        .as("Only assembly and tenancy know the database support, nobody the rest of dev.samlofte")
                        .because("tests, demo and embedded servers have no place in a production start"));
    }

    private boolean joinsModules(Dependency dependency) {
        String from = module(dependency.getOriginClass());
        String to = module(dependency.getTargetClass());
        return isFeature(from) && isFeature(to) && !from.equals(to);
    }

    private boolean platformKnowsAModule(Dependency dependency) {
        return PLATFORM.contains(module(dependency.getOriginClass())) && isFeature(module(dependency.getTargetClass()));
    }

    private boolean knowsTheAssembly(Dependency dependency) {
        return !module(dependency.getOriginClass()).isEmpty()
                && dependency.getTargetClass().getPackageName().equals(root);
    }

    private boolean knowsSupport(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        if (!target.startsWith(SUPPORT) || isBelowRoot(target)) {
            return false;
        }
        String from = module(dependency.getOriginClass());
        return !(target.equals(DATABASE) && (from.isEmpty() || from.equals("tenancy")));
    }

    private static boolean isFeature(String module) {
        return !module.isEmpty() && !PLATFORM.contains(module);
    }

    /** The module's package name; empty for the assembly and for what is not ours. */
    private String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        return name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    private boolean isBelowRoot(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static ArchRule rule(String description, Predicate<Dependency> violation) {
        return classes().that(alwaysTrue()).should(new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> events.add(new SimpleConditionEvent(
                                dependency, !violation.test(dependency), dependency.getDescription())));
            }
        });
    }
}
