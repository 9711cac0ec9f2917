package se.samlofte.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems;
import se.samlofte.web.WorkspaceItems.Item;
import se.samlofte.web.WorkspaceItems.Part;

/** The workspace's start: what needs me now, this month, what came in. */
@Controller
class WorkspacePages {

    private static final int MOST_THAT_NEED_ME = 7;

    private final StaffPages pages;
    private final ModuleGate gate;
    private final List<WorkspaceItems> modules;
    private final Clock clock;

    WorkspacePages(StaffPages pages, ModuleGate gate, List<WorkspaceItems> modules, Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.modules = modules;
        this.clock = clock;
    }

    @GetMapping("/{slug}/arbetsyta")
    ResponseEntity<byte[]> start(StaffRequest request) {
        Ui ui = pages.ui(request);
        Map<Part, List<Item>> items = items(request, ui);
        List<Item> needMe = items.getOrDefault(Part.NEEDS_ME, List.of());
        return pages.page(
                new StaffFrame(request, ui.text("administration.start"), "", List.of()),
                "administration/workspace.jte",
                Map.of(
                        "needMe", needMe.stream().limit(MOST_THAT_NEED_ME).toList(),
                        "today", LocalDate.ofInstant(clock.instant(), TrailPages.ZONE),
                        "more", Math.max(0, needMe.size() - MOST_THAT_NEED_ME),
                        "thisMonth", items.getOrDefault(Part.THIS_MONTH, List.of()),
                        "cameIn", items.getOrDefault(Part.CAME_IN, List.of())));
    }

    private Map<Part, List<Item>> items(StaffRequest request, Ui ui) {
        Map<Part, List<Item>> items = new EnumMap<>(Part.class);
        modules.stream()
                .filter(module -> gate.isOpen(request.tenant(), module.getClass()))
                .flatMap(module -> module.items(request, ui).stream())
                .forEach(item -> items.computeIfAbsent(item.part(), part -> new java.util.ArrayList<>())
                        .add(item));
        return items;
    }
}
