package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import se.samlofte.web.TypedWords.Said;

/** What a refused request carried: to be read and copied, or to be sent again. */
@Component
class TypedForms {

    private static final String CSRF = "_csrf";

    /** What forms carry without anybody typing it. */
    private static final Set<String> CARRIED = Set.of(CSRF, "version", "window", "token", "do", "slug", "language");

    private static final Pattern NO_WORDS = Pattern.compile("take:.*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<TypedWords> modules;

    TypedForms(List<TypedWords> modules) {
        this.modules = modules;
    }

    /** In words; nothing when nothing was sent. */
    List<Said> words(HttpServletRequest request, Ui ui) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return List.of();
        }
        Map<String, String> fields = fields(request);
        return modules.stream()
                .map(module -> module.of(StaffAddress.below(request), fields, ui))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(() -> plainly(fields));
    }

    /** Everything as it was sent, but the token that no longer fits. */
    List<Refusal.Field> again(HttpServletRequest request) {
        List<Refusal.Field> again = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals(CSRF)) {
                    again.add(new Refusal.Field(name, value));
                }
            }
        });
        return again;
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0) {
                fields.put(name, values[0]);
            }
        });
        return fields;
    }

    private static List<Said> plainly(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !CARRIED.contains(field.getKey())
                        && !NO_WORDS.matcher(field.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank() && !ID.matcher(value).matches())
                .map(value -> new Said("", value))
                .toList();
    }
}
