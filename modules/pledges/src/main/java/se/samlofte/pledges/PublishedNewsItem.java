package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.UUID;

/** News as everybody may read them. */
public record PublishedNewsItem(UUID id, String slug, LocalDate on, NewsDocument document) {}
