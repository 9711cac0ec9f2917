package se.samlofte.pledges;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Texts;

/** Medborgarlöften: what municipality and police promise, and how it goes. */
@Component
class PledgesModule implements FeatureModule {

    private final Texts texts;

    PledgesModule(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String id() {
        return "pledges";
    }

    @Override
    public String name(Language language) {
        return texts.in(language).text("pledges.module.name");
    }

    @Override
    public String purpose(Language language) {
        return texts.in(language).text("pledges.module.purpose");
    }

    @Override
    public List<String> publicPaths() {
        return List.of("medborgarloften", "nyheter");
    }
}
