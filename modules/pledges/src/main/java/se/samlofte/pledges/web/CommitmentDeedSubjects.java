package se.samlofte.pledges.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Pledges;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** Which commitment the trail tells of, by its text: ids such as "medborgarlofte-2024/informationsbrev". */
@Component
class CommitmentDeedSubjects implements DeedSubjects {

    private final Pledges pledges;

    CommitmentDeedSubjects(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("commitment");
    }

    @Override
    public Map<String, String> names(String kind, Set<String> ids, Ui ui) {
        Set<String> asked = ids.stream()
                .filter(id -> id.contains("/"))
                .map(id -> id.substring(0, id.indexOf('/')))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        asked.forEach(pledge -> pledges.find(pledge).ifPresent(found -> {
            for (CommitmentView commitment : found.allCommitments()) {
                String id = pledge + "/" + commitment.id();
                if (ids.contains(id)) {
                    names.put(id, ui.text("pledges.deed.title", commitment.text()));
                }
            }
        }));
        return names;
    }
}
