package se.samlofte.publishing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Prefix {@code samlofte.publishing}.
 *
 * @param directory where the tree of published files is written for nginx; no tree is written without it
 */
@ConfigurationProperties("samlofte.publishing")
record PublishingProperties(@Nullable Path directory) {}
