package se.samlofte.places;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.places.PlaceRegister.Decision;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame.Crumb;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedText;
import se.samlofte.web.Ui;

/** The register of places: list, add, change; who uses a place and who decided that everybody may know of it. */
@Controller
public class PlacePages {

    static final String PATH = "/platser";
    private static final String ROOT = "/{slug}/arbetsyta" + PATH;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final StaffPages pages;
    private final PlaceRegister register;
    private final ObjectProvider<PlaceUses> users;
    private final ModuleGate gate;
    private final Ids ids;

    PlacePages(StaffPages pages, PlaceRegister register, ObjectProvider<PlaceUses> users, ModuleGate gate, Ids ids) {
        this.pages = pages;
        this.register = register;
        this.users = users;
        this.gate = gate;
        this.ids = ids;
    }

    /** A decision as it is shown. */
    public record Decided(LocalDate on, boolean open, String reason, String by) {

        static Decided of(Decision decision) {
            String reason = decision.reason();
            return new Decided(
                    LocalDate.ofInstant(decision.at(), ZONE),
                    decision.open(),
                    reason == null ? "" : reason,
                    decision.by());
        }
    }

    @GetMapping(ROOT)
    ResponseEntity<byte[]> list(StaffRequest request) {
        Ui ui = pages.ui(request);
        List<Place> all = register.all();
        return pages.page(
                StaffFrame.below(request, ui, ui.text("places.list"), PATH),
                "places/list.jte",
                Map.of(
                        "places", in(all, Place.State.ACTIVE),
                        "retired", in(all, Place.State.RETIRED),
                        "mayWrite", request.actor().may(PlacePermissions.WRITE)));
    }

    @GetMapping(ROOT + "/ny")
    ResponseEntity<byte[]> blank(StaffRequest request) {
        request.actor().require(PlacePermissions.WRITE);
        return addPage(request, HttpStatus.OK, ids.next(), PlaceForm.empty());
    }

    /** @param token id for the new place, made with the form */
    @PostMapping(ROOT + "/ny")
    ResponseEntity<byte[]> add(
            StaffRequest request,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam Map<String, String> fields) {
        request.actor().require(PlacePermissions.WRITE);
        UUID id = TypedText.id(token).orElseGet(ids::next);
        PlaceForm form = PlaceForm.of(PlaceForm.Typed.of(fields));
        if (form.entry().isEmpty()) {
            return addPage(request, HttpStatus.UNPROCESSABLE_CONTENT, id, form);
        }
        return switch (register.add(id, form.entry().get())) {
            case Registering.Done done -> {
                request.say("places.said.added");
                yield pages.goTo(request, PATH);
            }
            case Registering.Refused refused ->
                addPage(request, HttpStatus.UNPROCESSABLE_CONTENT, id, form.with(refused.problems()));
            case Registering.Changed changed -> throw noPlace();
            case Registering.Unknown unknown -> throw noPlace();
        };
    }

    @GetMapping(ROOT + "/{id}")
    ResponseEntity<byte[]> place(StaffRequest request, @PathVariable UUID id) {
        Place place = find(id);
        return page(request, HttpStatus.OK, place, PlaceForm.of(place), place.version(), "");
    }

    @PostMapping(ROOT + "/{id}")
    ResponseEntity<byte[]> change(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        request.actor().require(PlacePermissions.WRITE);
        PlaceForm form = PlaceForm.of(PlaceForm.Typed.of(fields));
        if (form.entry().isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, find(id), form, version, "");
        }
        return switch (register.change(id, version, form.entry().get())) {
            case Registering.Done done -> {
                request.say("places.said.changed");
                yield pages.goTo(request, PATH + "/" + id);
            }
            case Registering.Refused refused ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, find(id), form.with(refused.problems()), version, "");
            case Registering.Changed changed ->
                page(
                        request,
                        HttpStatus.CONFLICT,
                        changed.now(),
                        form,
                        changed.now().version(),
                        "places.refused.CHANGED");
            case Registering.Unknown unknown -> throw noPlace();
        };
    }

    @PostMapping(ROOT + "/{id}/avsluta")
    ResponseEntity<byte[]> retire(StaffRequest request, @PathVariable UUID id) {
        return after(request, id, register.retire(id), "places.said.retired");
    }

    @PostMapping(ROOT + "/{id}/ta-upp")
    ResponseEntity<byte[]> restore(StaffRequest request, @PathVariable UUID id) {
        return after(request, id, register.restore(id), "places.said.restored");
    }

    @PostMapping(ROOT + "/{id}/sla-ihop")
    ResponseEntity<byte[]> merge(
            StaffRequest request, @PathVariable UUID id, @RequestParam(name = "med", defaultValue = "") String into) {
        return after(request, id, register.merge(id, TypedText.id(into).orElse(id)), "places.said.merged");
    }

    @PostMapping(ROOT + "/{id}/dela")
    ResponseEntity<byte[]> separate(StaffRequest request, @PathVariable UUID id) {
        return after(request, id, register.separate(id), "places.said.separated");
    }

    private ResponseEntity<byte[]> after(StaffRequest request, UUID id, Registering result, String said) {
        return switch (result) {
            case Registering.Done done -> {
                request.say(said);
                yield pages.goTo(request, PATH + "/" + done.place().id());
            }
            case Registering.Refused refused -> {
                Place place = find(id);
                yield page(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        place,
                        PlaceForm.of(place),
                        place.version(),
                        "places.refused." + refused.problems().iterator().next());
            }
            case Registering.Changed changed -> throw noPlace();
            case Registering.Unknown unknown -> throw noPlace();
        };
    }

    private ResponseEntity<byte[]> addPage(StaffRequest request, HttpStatus status, UUID token, PlaceForm form) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                frame(request, ui, ui.text("places.add"), PATH + "/ny"),
                "places/add.jte",
                Map.of("form", form, "token", token.toString(), "mayOpen", mayOpen(request)));
    }

    private ResponseEntity<byte[]> page(
            StaffRequest request, HttpStatus status, Place place, PlaceForm form, int version, String refused) {
        Ui ui = pages.ui(request);
        List<Place> merged = register.mergedInto(place.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("place", place);
        parameters.put("form", form);
        parameters.put("version", version);
        parameters.put("refused", refused);
        parameters.put("merged", merged);
        parameters.put("uses", uses(request, ui, place, merged));
        parameters.put(
                "decisions",
                register.decisions(place.id()).stream().map(Decided::of).toList());
        parameters.put(
                "others",
                in(register.all(), Place.State.ACTIVE).stream()
                        .filter(other -> !other.id().equals(place.id()) && other.open() == place.open())
                        .toList());
        parameters.put("mayWrite", request.actor().may(PlacePermissions.WRITE));
        parameters.put("mayOpen", mayOpen(request));
        return pages.page(
                status, frame(request, ui, place.name(), PATH + "/" + place.id()), "places/place.jte", parameters);
    }

    private List<PlaceUses.Use> uses(StaffRequest request, Ui ui, Place place, List<Place> merged) {
        List<UUID> all =
                Stream.concat(Stream.of(place), merged.stream()).map(Place::id).toList();
        List<PlaceUses.Use> uses = new ArrayList<>();
        users.orderedStream()
                .filter(user -> gate.isOpen(request.tenant(), user.getClass()))
                .forEach(user -> uses.addAll(user.uses(all, ui)));
        return uses;
    }

    private Place find(UUID id) {
        return register.find(id).orElseThrow(PlacePages::noPlace);
    }

    private static boolean mayOpen(StaffRequest request) {
        return request.actor().may(PlacePermissions.OPEN);
    }

    private static List<Place> in(List<Place> places, Place.State state) {
        return places.stream().filter(place -> place.state() == state).toList();
    }

    private static StaffFrame frame(StaffRequest request, Ui ui, String title, String path) {
        return new StaffFrame(
                request,
                title,
                path,
                List.of(StaffFrame.start(request, ui), new Crumb(ui.text("places.list"), request.address(PATH))));
    }

    private static NotFoundException noPlace() {
        return new NotFoundException("There is no such place.");
    }
}
