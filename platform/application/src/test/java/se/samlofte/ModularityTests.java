package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Every artifact's modules know only what they say they know. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(SamlofteApplication.class);

    @Test
    void modulesKnowOnlyWhatTheyDeclare() {
        assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .as("modules found")
                .contains("geography", "tenancy", "web");
        MODULES.verify();
    }

    @Test
    void theComponentDiagramIsWritten() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(Path.of("target", "spring-modulith-docs", "components.puml"))
                .exists()
                .content()
                .contains("Tenancy");
        assertThat(Files.isDirectory(Path.of("target", "spring-modulith-docs"))).isTrue();
    }
}
