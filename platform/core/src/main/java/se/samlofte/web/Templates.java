package se.samlofte.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the precompiled templates of every artifact; each module's lie under {@code jte/<module>/}. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * A template as content that another one can hold.
     *
     * @param name such as {@code pledges/pledge.jte}
     * @param parameters the template's {@code @param} values by name
     */
    public Content content(String name, Map<String, Object> parameters) {
        return output -> engine.render(name, parameters, output);
    }

    public String text(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(name, parameters, output);
        return output.toString();
    }
}
