package se.samlofte.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.TenantProfile.Colours;

/**
 * What a staff page has around it beside its frame.
 *
 * @param notice what the command before this page has to say, once
 * @param htmx address of the library for partial updates
 * @param script address of the workspace's own script
 */
public record StaffLayout(
        Colours colours,
        List<Layout.MenuEntry> menu,
        @Nullable String notice,
        String htmx,
        String script) {}
