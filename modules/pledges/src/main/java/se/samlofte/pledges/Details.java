package se.samlofte.pledges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What describes and nobody queries: kept as JSON beside the columns. */
final class Details {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Details() {}

    /** @param situation without its sources, which have a table */
    record OfPledge(
            @Nullable Situation situation,
            @Nullable String feedback,
            PledgeView.@Nullable Reporting reporting,
            List<NewsItem> news,
            List<PledgeView.Note> notes,
            List<NewsItem.Picture> pictures,
            List<PledgeView.Correction> corrections) {

        OfPledge {
            news = Lists.orEmpty(news);
            notes = Lists.orEmpty(notes);
            pictures = Lists.orEmpty(pictures);
            corrections = Lists.orEmpty(corrections);
        }
    }

    record OfCommitment(
            List<String> problemTypes,
            List<String> messages,
            List<PledgeView.ChannelKind> channels,
            List<String> answers) {

        OfCommitment {
            problemTypes = Lists.orEmpty(problemTypes);
            messages = Lists.orEmpty(messages);
            channels = Lists.orEmpty(channels);
            answers = Lists.orEmpty(answers);
        }
    }

    record OfFollowUp(List<Party> madeBy, List<FollowUp.Obstacle> deviations) {

        OfFollowUp {
            madeBy = Lists.orEmpty(madeBy);
            deviations = Lists.orEmpty(deviations);
        }
    }

    static JSONB write(Object details) {
        return JSONB.valueOf(JSON.writeValueAsString(details));
    }

    static @Nullable JSONB writeOptional(@Nullable Object details) {
        return details == null ? null : write(details);
    }

    static <T> T read(JSONB details, Class<T> type) {
        return JSON.readValue(details.data(), type);
    }

    static <T> @Nullable T readOptional(@Nullable JSONB details, Class<T> type) {
        return details == null ? null : read(details, type);
    }
}
