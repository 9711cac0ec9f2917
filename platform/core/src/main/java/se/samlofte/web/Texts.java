package se.samlofte.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;

/** The texts people read: bundles {@code texts/<module>_sv.properties} of every artifact, Swedish first, UTF-8. */
@Component
public class Texts {

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();

    Texts() {
        messages.setBasenames(basenames().toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Language.SV.locale());
        messages.setAlwaysUseMessageFormat(true);
    }

    public Ui in(Language language) {
        return new Ui(language, this);
    }

    String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    boolean has(Language language, String key) {
        return messages.getMessage(key, null, null, language.locale()) != null;
    }

    private static List<String> basenames() {
        List<String> names = new ArrayList<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_sv.properties")) {
                String file = String.valueOf(bundle.getFilename());
                names.add("classpath:texts/" + file.substring(0, file.length() - "_sv.properties".length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
