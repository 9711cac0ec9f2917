package se.samlofte;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Addresses of every page for staff of one municipality, as the running program maps them: a new page is among them by
 * itself, and one with a variable that has no example stays out, to be noticed by its braces.
 */
final class StaffPageList {

    private static final String WORKSPACE = "/arbetsyta";

    /** Leads on at once and shows nothing: where an invited person comes back to. */
    private static final String PASSAGE = "/{slug}" + WORKSPACE + "/inbjudan";

    /** Something to keep, not a page. */
    private static final String FILE = "/fil";

    /** Ends of addresses that give files, no pages. */
    private static final String FILES = ".*/(pdf|docx|bilder/\\{picture}|underskrift/\\{scan})";

    private final RunningProgram program;
    private final Map<String, String> examples;

    /** @param examples what stands for the variable in a piece of an address, such as {@code utkast/{id}} */
    StaffPageList(RunningProgram program, Map<String, String> examples) {
        this.program = program;
        this.examples = examples;
    }

    /** In Swedish and English. */
    List<String> of(String slug) {
        return patterns()
                .flatMap(pattern -> Stream.of("/" + slug, "/" + slug + "/en")
                        .map(start -> start + filled(pattern.substring("/{slug}".length()))))
                .toList();
    }

    private String filled(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        return path;
    }

    private Stream<String> patterns() {
        TreeSet<String> patterns = new TreeSet<>();
        program
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(StaffPageList::isRead)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/{slug}" + WORKSPACE) && !pattern.startsWith(PASSAGE))
                .filter(pattern -> !pattern.endsWith(FILE))
                .filter(pattern -> !pattern.matches(FILES))
                .forEach(patterns::add);
        return patterns.stream();
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
