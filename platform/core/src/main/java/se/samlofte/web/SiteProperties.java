package se.samlofte.web;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this Samlöfte. Prefix {@code samlofte.site}.
 *
 * @param name who answers for the platform's own pages and its open data
 * @param email where to ask about the open data and to tell what does not work; none is shown without it
 * @param terms address of the terms for the open data; none is named without it
 * @param reviewed when the platform's own pages were last assessed for accessibility, such as {@code 2026-11-20}
 */
@ConfigurationProperties("samlofte.site")
public record SiteProperties(
        @DefaultValue("Samlöfte") String name,
        @Nullable String email,
        @Nullable URI terms,
        @Nullable LocalDate reviewed) {}
