package se.samlofte.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.ModuleGate;

/** The ways on from a municipality's page: what it has turned on, its other languages, the way back. */
@Component
class Menu {

    private final ModuleGate gate;

    Menu(ModuleGate gate) {
        this.gate = gate;
    }

    List<Layout.MenuEntry> entries(PageFrame frame) {
        return gate.modules().stream()
                .filter(module -> frame.tenant().hasOn(module.id()))
                .filter(module -> !module.publicPaths().isEmpty())
                .map(module -> entry(frame, module))
                .toList();
    }

    private static Layout.MenuEntry entry(PageFrame frame, FeatureModule module) {
        return new Layout.MenuEntry(
                module.name(frame.language()),
                frame.tenant().path(frame.language())
                        + "/"
                        + module.publicPaths().getFirst(),
                current(frame.path(), module.publicPaths()));
    }

    private static @Nullable String current(String path, List<String> words) {
        if (path.equals("/" + words.getFirst())) {
            return "page";
        }
        return words.stream().anyMatch(word -> (path + "/").startsWith("/" + word + "/")) ? "true" : null;
    }

    List<Layout.LanguageLink> languages(PageFrame frame) {
        return frame.tenant().languages().stream()
                .map(language -> new Layout.LanguageLink(language, frame.address(language)))
                .toList();
    }

    List<PageFrame.Crumb> trail(PageFrame frame) {
        List<PageFrame.Crumb> trail = new ArrayList<>(frame.crumbs());
        if (!trail.isEmpty()) {
            trail.add(new PageFrame.Crumb(frame.title(), frame.address(frame.language())));
        }
        return trail;
    }
}
