package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samlofte.audit.Deed;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/**
 * Whatever a module records in the trail, the trail can say in words. The actions are read from the class files: those
 * that stand before each {@link Deed} is made, and those that are handed on from elsewhere.
 */
class TrailWordsTests {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*:[a-z][a-z-]*");
    private static final String DEED = Deed.class.getName().replace('.', '/');
    private static final String ACTOR = Actor.class.getName().replace('.', '/');

    @Test
    void everyRecordedActionHasItsSentenceInBothLanguages() throws IOException {
        Set<String> actions = actions("se.samlofte");
        assertThat(actions)
                .as("they are found at all")
                .contains("pledges:approve", "pledges:ask", "pledges:discard", "identity:end-role", "identity:sign-in")
                .contains("places:open", "places:close")
                .doesNotContain("places:write", "pledges:read");
        Texts texts = RunningProgram.instance().bean(Texts.class);
        for (Language language : Set.of(Language.SV, Language.EN)) {
            Ui ui = texts.in(language);
            assertThat(actions).allSatisfy(action -> assertThat(ui.has(key(action)))
                    .as("The trail has no words in %s for %s", language, action)
                    .isTrue());
        }
    }

    @Test
    void anActionWithoutWordsIsNoticed() throws IOException {
        Set<String> planted = actions("dev.samlofte.planted.trail");
        assertThat(planted).containsExactly("planted:forget-words", "planted:handed-on");
        Ui ui = RunningProgram.instance().bean(Texts.class).in(Language.SV);
        assertThat(planted).noneMatch(action -> ui.has(key(action)));
    }

    @Test
    void theTrailSaysWhichDraftInBothLanguagesAndFallsBackReadably() {
        WebClient coordinator = new Staff(RunningProgram.instance()).signedIn(Role.COORDINATOR, "heby", "teller");
        String form = "/heby/arbetsyta/medborgarloften/nytt";
        String title = "Löfte " + UUID.randomUUID();
        Map<String, String> first =
                Map.of("token", UUID.randomUUID().toString(), "kind", "CITIZEN_PLEDGE", "title", title);
        String draft = WebClient.location(coordinator.post(form, form, first));
        coordinator.post(form, draft + "/kasta", Map.of());
        Superuser.run("insert into audit.entry (tenant_id, id, at, actor_kind, actor_name, action, subject_kind,"
                + " subject_id, details) select id, gen_random_uuid(), now(), 'PROGRAM', 'test', 'planted:forget-words',"
                + " 'plan', 'p1', '{}' from tenancy.tenant where slug = 'heby'");
        assertThat(coordinator.get("/heby/arbetsyta/logg").body())
                .contains("Började skriva ”" + title + "”.", "Kastade utkastet ”" + title + "”.")
                .contains("Gjorde något som saknar ord här: planted:forget-words, plan p1.")
                .doesNotContain("pledges:draft");
        assertThat(coordinator.get("/heby/en/arbetsyta/logg").body())
                .contains("Began to write “" + title + "”.", "Discarded the draft “" + title + "”.");
    }

    private static String key(String action) {
        return "administration.trail." + action.replace(':', '.');
    }

    private static Set<String> actions(String root) throws IOException {
        Set<String> actions = new TreeSet<>();
        Set<String> permissions = permissions();
        ClassFileImporter importer = new ClassFileImporter();
        if (root.startsWith("se.")) {
            importer = importer.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        }
        for (JavaClass type : importer.importPackages(root)) {
            ClassModel read = read(type);
            if (read.thisClass().asInternalName().equals(DEED) || !makesDeeds(read)) {
                continue;
            }
            read.methods().forEach(method -> method.code().ifPresent(code -> beforeDeeds(code, actions)));
            read.constantPool().forEach(entry -> {
                if (entry instanceof StringEntry text
                        && ACTION.matcher(text.stringValue()).matches()
                        && !permissions.contains(text.stringValue())) {
                    actions.add(text.stringValue());
                }
            });
        }
        return actions;
    }

    private static boolean makesDeeds(ClassModel read) {
        return read.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(TrailWordsTests::isDeed);
    }

    /** What stands before a deed is its action, whichever branch it comes from; what a permission is asked by is none. */
    private static void beforeDeeds(Iterable<CodeElement> code, Set<String> into) {
        Set<String> pending = new TreeSet<>();
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String text
                    && ACTION.matcher(text).matches()) {
                pending.add(text);
            } else if (isDeed(element)) {
                into.addAll(pending);
                pending.clear();
            } else if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(ACTOR)) {
                pending.clear();
            }
        }
    }

    private static boolean isDeed(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(DEED)
                && Set.of("of", "<init>").contains(call.name().stringValue());
    }

    private static Set<String> permissions() {
        Set<String> permissions = new TreeSet<>();
        RunningProgram.instance()
                .context()
                .getBeansOfType(Permissions.class)
                .values()
                .forEach(module ->
                        module.permissions().stream().map(Permission::id).forEach(permissions::add));
        return permissions;
    }

    private static ClassModel read(JavaClass type) throws IOException {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        }
    }
}
