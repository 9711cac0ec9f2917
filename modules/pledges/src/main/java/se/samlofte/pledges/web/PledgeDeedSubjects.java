package se.samlofte.pledges.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.PledgeTitles;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** Which draft and which pledge the trail tells of, by title. */
@Component
class PledgeDeedSubjects implements DeedSubjects {

    private static final String DRAFT = "draft";

    private final PledgeTitles titles;

    PledgeDeedSubjects(PledgeTitles titles) {
        this.titles = titles;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DRAFT, "pledge");
    }

    @Override
    public Map<String, String> names(String kind, Set<String> ids, Ui ui) {
        Map<String, String> names = new HashMap<>();
        if (kind.equals(DRAFT)) {
            titles.ofDrafts(DeedSubjects.uuids(ids)).forEach((id, title) -> names.put(id.toString(), name(title, ui)));
        } else {
            titles.ofPledges(ids).forEach((id, title) -> names.put(id, name(title, ui)));
        }
        return names;
    }

    private static String name(String title, Ui ui) {
        return title.isBlank() ? ui.text("pledges.deed.untitled") : ui.text("pledges.deed.title", title);
    }
}
