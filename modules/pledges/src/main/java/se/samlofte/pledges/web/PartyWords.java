package se.samlofte.pledges.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.Progress;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.TenantProfile.Department;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Ui;

/** Who, in words: "Polisen och Socialförvaltningen". */
public record PartyWords(Ui ui, PageFrame frame) {

    public String who(List<Party> parties) {
        return Said.capital(ui.list(parties.stream().map(this::party).distinct().toList()));
    }

    /** One who signed or answers, as residents know it. */
    public String organisation(Party.Kind kind, @Nullable String unit) {
        return switch (kind) {
            case MUNICIPALITY -> frame.tenant().officialName();
            case POLICE -> unit == null ? ui.text("web.police") : ui.text("web.police.unit", unit);
            default -> Said.capital(Objects.requireNonNullElse(unit, kind(kind)));
        };
    }

    public String kind(Party.Kind kind) {
        return ui.text("pledges.page.party." + kind);
    }

    /** By whose word something is done. */
    public String by(Progress.@Nullable DeclaredBy by) {
        return ui.text("pledges.page.by." + (by == null ? "UNKNOWN" : by));
    }

    private String party(Party party) {
        String unit = party.unit();
        if (party.unnamed()) {
            return ui.text("pledges.page.party.unnamed");
        }
        if (party.name() != null) {
            return party.name();
        }
        return switch (party.party()) {
            case POLICE -> unit == null ? kind(party.party()) : kind(party.party()) + " (" + unit + ")";
            default -> unit == null ? kind(party.party()) : department(unit);
        };
    }

    private String department(String unit) {
        if (ui.language() == Language.SV) {
            return unit;
        }
        return frame.profile().departments().stream()
                .filter(department -> department.name().equalsIgnoreCase(unit))
                .map(Department::nameEn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(unit);
    }
}
