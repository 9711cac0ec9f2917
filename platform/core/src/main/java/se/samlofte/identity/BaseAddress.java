package se.samlofte.identity;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where residents and staff find this program, from {@code samlofte.base-url}. Links in letters and the addresses that
 * issuers send people back to come from here, never from what a request says of its host (SAFETY I13).
 */
@Component
public class BaseAddress {

    private final Environment settings;

    BaseAddress(Environment settings) {
        this.settings = settings;
    }

    /** Without a slash at its end, such as {@code https://samlofte.example.se}. */
    public String value() {
        String configured = settings.getProperty("samlofte.base-url");
        return configured != null
                ? configured
                : "http://localhost:" + settings.getProperty("local.server.port", "8080");
    }

    /** @param path from the root, such as {@code /heby/lank/…} */
    public URI of(String path) {
        return URI.create(value() + path);
    }
}
