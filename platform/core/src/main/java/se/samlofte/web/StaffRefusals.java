package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Memberships.Former;
import se.samlofte.identity.Role;
import se.samlofte.identity.RolePermissions;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.SignInPages.Way;

/** What the workspace's own people are told when something is not for them, is not there, or is over. */
@Component
class StaffRefusals {

    private static final String KEY = "web.refusal.";

    private final RefusalPages pages;
    private final TypedForms typed;
    private final Memberships memberships;
    private final RolePermissions permissions;

    StaffRefusals(RefusalPages pages, TypedForms typed, Memberships memberships, RolePermissions permissions) {
        this.pages = pages;
        this.typed = typed;
        this.memberships = memberships;
        this.permissions = permissions;
    }

    /** @param permission which they lack */
    ResponseEntity<byte[]> notPermitted(StaffRequest request, String permission) {
        Ui ui = pages.ui(request.request());
        String key = "web.permission." + permission.replace(':', '.');
        String what = ui.text(ui.has(key) ? key : "web.permission");
        String mine = ui.list(roles(request.roles(), ui));
        Collection<Role> able = permissions.rolesWith(permission);
        List<String> administrators = memberships.administrators();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                able.isEmpty()
                        ? ui.text(KEY + "permission.nobody", mine, what)
                        : ui.text(KEY + "permission.what", mine, what, ui.either(roles(able, ui))));
        sentences.add(
                administrators.isEmpty()
                        ? ui.text(KEY + "permission.who.none", request.tenant().officialName())
                        : ui.text(KEY + "permission.who", ui.either(administrators)));
        return pages.inWorkspace(
                HttpStatus.FORBIDDEN, request, refusal(request, ui.text(KEY + "permission.title"), sentences, ui));
    }

    /** An address below the workspace with nothing there; the same whether it is another's or nobody's. */
    ResponseEntity<byte[]> missing(StaffRequest request) {
        Ui ui = pages.ui(request.request());
        return pages.inWorkspace(
                HttpStatus.NOT_FOUND,
                request,
                refusal(request, ui.text(KEY + "missing.title"), List.of(ui.text(KEY + "missing.what")), ui));
    }

    /** Somebody whose role ended, or has not begun: they know the workspace, so that it is no secret to them. */
    ResponseEntity<byte[]> former(HttpServletRequest request, Tenant tenant, Former former) {
        Ui ui = pages.ui(request);
        String key = KEY + (former.isToCome() ? "to-come" : "ended");
        List<String> sentences = List.of(
                ui.text(
                        key + ".what",
                        ui.text("web.role." + former.role()),
                        tenant.officialName(),
                        ui.date(former.day())),
                ui.text(key + ".ask", tenant.officialName()));
        Refusal refusal = new Refusal(
                ui.text(key + ".title"),
                sentences,
                typed.words(request, ui),
                null,
                List.of(new Way(ui.text("web.sign-in.front", tenant.name()), tenant.path(ui.language()))),
                new Refusal.SignOut(
                        FormToken.of(request),
                        tenant.slug().value(),
                        ui.language().tag()));
        return pages.outside(HttpStatus.FORBIDDEN, request, refusal);
    }

    private Refusal refusal(StaffRequest request, String title, List<String> sentences, Ui ui) {
        return new Refusal(
                title,
                sentences,
                typed.words(request.request(), ui),
                null,
                List.of(new Way(ui.text(KEY + "start"), request.address(""))),
                null);
    }

    private static List<String> roles(Collection<Role> roles, Ui ui) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> ui.text("web.role." + role))
                .toList();
    }
}
