package se.samlofte;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Samlöfte on a database that {@code samlofte migrate} has prepared. */
@SpringBootApplication
@Modulithic(systemName = "Samlöfte")
public class SamlofteApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SamlofteApplication.class, arguments);
    }
}
