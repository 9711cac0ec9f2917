package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.onboarding.Finding;
import se.samlofte.pledges.web.PledgeWords;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Slug;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantEntry;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** A fresh tenant on the real database, on a day of its own. */
public final class TestTenant {

    private static final AnnotationConfigApplicationContext CONTEXT = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static volatile LocalDate now = LocalDate.EPOCH;

    private final Tenant tenant;
    private final LocalDate today;

    private TestTenant(Tenant tenant, LocalDate today) {
        this.tenant = tenant;
        this.today = today;
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "se.samlofte.tenancy",
                "se.samlofte.geography",
                "se.samlofte.audit",
                "se.samlofte.evidence",
                "se.samlofte.pledges"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "se\\.samlofte\\.pledges\\.(web\\..*|feedback\\..*|subscription\\..*|Test.*|DigestJob)"))
    @ComponentScan(
            basePackages = {
                "se.samlofte.publishing",
                "se.samlofte.identity",
                "se.samlofte.messaging",
                "se.samlofte.web",
                "se.samlofte.pledges.web"
            },
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "se\\.samlofte\\.(publishing\\.(Publishing|RevisionRepository)"
                                            + "|identity\\.(Links|LinkRepository|BaseAddress)"
                                            + "|messaging\\.(Outbox|OutboxRepository|MessagingConfiguration)"
                                            + "|web\\.(Texts|Shell|Templates|Assets|Menu|Components|StaffPages|OpenPages|Paper|Word)"
                                            + "|pledges\\.web\\.(PledgesApi|PledgeListPages|DraftPages|DraftDecisionPages|SigningPages|TalkPages|TakePages|PreviewPage|DraftFrames|PledgeItems|PledgeNavigation"
                                            + "|FollowUpPages|OverallReportPages|ReportPrinting|NewsPages|NewsDeskPages|TextBlockPages|MeasurePages|ReportPages|PaperPages|PledgePages|KeepingPages|OccurrencePages|StatusPages|PlanPages|ResponsiblePages|MovePages|ReminderLinkPages|KeepingItems|MailedReminders|CommitmentDesks))"))
    static class Wiring {}

    private static AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("database", TestDatabase.settings()));
        context.registerBean(
                Clock.class,
                TestTenant::clock,
                definition -> definition.setScope(ConfigurableBeanFactory.SCOPE_SINGLETON));
        context.register(Wiring.class);
        context.refresh();
        return context;
    }

    private static Clock clock() {
        return new DayClock();
    }

    /** Always noon of the day the test lives on. */
    private static final class DayClock extends Clock {

        @Override
        public ZoneId getZone() {
            return Period.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.atTime(LocalTime.NOON).atZone(Period.ZONE).toInstant();
        }
    }

    public static TestTenant on(LocalDate today) {
        String slug = "kommun-" + NUMBER.incrementAndGet();
        Tenant tenant = bean(Tenants.class)
                .save(new TenantEntry(
                        new Slug(slug), null, slug, slug, Set.of("pledges"), List.of(Language.SV, Language.EN)));
        return new TestTenant(tenant, today);
    }

    /** The same tenant on another day. */
    public TestTenant later(LocalDate day) {
        return new TestTenant(tenant, day);
    }

    /** A shipped municipality's files loaded, without a finding. */
    public static TestTenant with(String municipality, LocalDate today) {
        TestTenant tenant = on(today);
        assertThat(tenant.check(folder(municipality))).isEmpty();
        tenant.apply(folder(municipality));
        return tenant;
    }

    public static Path folder(String municipality) {
        return Path.of(Objects.requireNonNull(System.getProperty("samlofte.checkout")), "tenants", municipality);
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static Ui ui(Language language) {
        return bean(Texts.class).in(language);
    }

    public static PledgeWords words() {
        return new PledgeWords(ui(Language.SV));
    }

    public List<Finding> check(Path folder) {
        now = today;
        return bean(PledgeFiles.class).check(folder);
    }

    public List<String> apply(Path folder) {
        return asStaff(sql -> bean(PledgeFiles.class).apply(tenant, folder));
    }

    public List<PledgeView> list() {
        return asVisitorOutsideTransaction(() -> bean(Pledges.class).list());
    }

    public PledgeView pledge(String id) {
        return asVisitorOutsideTransaction(() -> bean(Pledges.class).find(id).orElseThrow());
    }

    public <T> T asVisitorOutsideTransaction(ScopedValue.CallableOp<T, RuntimeException> work) {
        now = today;
        return AccessScope.call(Access.visitor(tenant.id()), work);
    }

    public <T> T asVisitor(Function<DSLContext, T> work) {
        return in(Access.visitor(tenant.id()), work);
    }

    public <T> T asStaff(Function<DSLContext, T> work) {
        return in(Access.app(tenant.id()), work);
    }

    /** As a person of the tenant, without a transaction of its own. */
    public <T> T as(Actor person, ScopedValue.CallableOp<T, RuntimeException> work) {
        now = today;
        return AccessScope.call(Access.app(tenant.id()), person, work);
    }

    public Tenant tenant() {
        return tenant;
    }

    public int id() {
        return tenant.id().value();
    }

    private <T> T in(Access access, Function<DSLContext, T> work) {
        now = today;
        return AccessScope.call(
                access,
                () -> Objects.requireNonNull(
                        bean(TransactionTemplate.class).execute(status -> work.apply(bean(DSLContext.class)))));
    }
}
