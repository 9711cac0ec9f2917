package dev.samlofte.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jooq.impl.TableImpl;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.scheduling.annotation.Async;

/** What keeps every statement inside a transaction that speaks for one tenant. */
final class TenancyRules {

    /** Where SQL is text because jOOQ cannot say it; each says so at the place. */
    private static final Set<String> PLAIN_SQL_ALLOWED = Set.of();

    private static final Pattern SESSION_SETTING = Pattern.compile("(?i)\\bset_config\\s*\\("
            + "|^\\s*set\\s+((session|local)\\s+\\w|role\\b|[a-z_]+(\\.[a-z_]+)?(\\s*=|\\s+to\\s))"
            + "|^\\s*(reset|discard)\\s+(all|role|session|plans|temp|[a-z_]+\\.[a-z_]+)\\b");

    static final List<ArchRule> ALL = List.of(
            noClasses()
                    .that(not(simpleNameEndsWith("Repository")))
                    .and(not(named("TenancyConfiguration")))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(DSLContext.class)
                    .as("Only repositories use jOOQ")
                    .because("queries then stand in one place for each module, where a transaction is open"),
            noClasses()
                    .that(not(describe("allowed", type -> PLAIN_SQL_ALLOWED.contains(type.getName()))))
                    // jOOQ's generated tables pass on what their callers say, and the callers are looked at
                    .and(not(assignableTo(TableImpl.class)))
                    .should()
                    .accessTargetWhere(target(annotatedWith(PlainSQL.class)))
                    .as("No SQL as text")
                    .because("text is where injection begins; jOOQ binds values and checks names"),
            noClasses()
                    .that(not(named("TenantTransactionManager")))
                    .should(StringConstants.holdATextThatMatches(
                            SESSION_SETTING, "hold a statement that sets the session"))
                    .as("Only the transaction manager sets the session")
                    .because(
                            "a setting outlives its transaction on a pooled connection and speaks for the next tenant"),
            noClasses()
                    .that(not(named("AccessScope")))
                    .should()
                    .accessTargetWhere(ownedBy(ScopedValue.class, "where", "runWhere", "callWhere", "newInstance"))
                    .as("Only AccessScope binds scoped values")
                    .because(
                            "who is the tenant is decided in one place, which refuses to change it inside a transaction"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ThreadLocal.class)
                    .as("No thread locals")
                    .because("a pooled thread keeps them for the next tenant"),
            noCodeUnits()
                    .should()
                    .beAnnotatedWith(Cacheable.class)
                    .orShould()
                    .beAnnotatedWith(CachePut.class)
                    .orShould()
                    .beAnnotatedWith(Async.class)
                    .allowEmptyShould(true)
                    .as("No @Cacheable, no @Async on methods")
                    .because("a cache key without tenant crosses tenants, and another thread has none"),
            noClasses()
                    .should()
                    .beAnnotatedWith(Cacheable.class)
                    .orShould()
                    .beAnnotatedWith(Async.class)
                    .as("No @Cacheable, no @Async on classes")
                    .because("a cache key without tenant crosses tenants, and another thread has none"),
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe("work handed to a pool that nobody named", TenancyRules::leavesTheThread))
                    .as("No parallel streams, no futures on the common pool")
                    .because("their threads have no tenant; jobs and listeners bind their own"));

    private TenancyRules() {}

    private static boolean leavesTheThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return name.equals("parallelStream")
                || (owner.startsWith("java.util.stream.") && name.equals("parallel"))
                || (owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"));
    }

    private static DescribedPredicate<JavaAccess<?>> ownedBy(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName(),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && List.of(names).contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return describe(
                "named " + simpleName, type -> outermost(type).getSimpleName().equals(simpleName));
    }

    private static DescribedPredicate<JavaClass> simpleNameEndsWith(String end) {
        return describe("named …" + end, type -> outermost(type).getSimpleName().endsWith(end));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TenancyRules::outermost).orElse(type);
    }
}
