package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as everybody may see it.
 *
 * @param id word in addresses and files, unique within the municipality, such as "medborgarlofte-2024"
 * @param version from 1; the newest one published
 * @param example whether it is made-up data that must say so wherever it shows
 * @param district the part of the municipality it is for; absent for all of it
 * @param joint the same in the copies of all municipalities that make it together
 * @param commitments those outside the focus areas
 * @param goals those outside the focus areas
 * @param validUntil when it may read differently because time passed
 */
public record PledgeView(
        String id,
        int version,
        Kind kind,
        Status status,
        boolean example,
        String title,
        @Nullable String district,
        @Nullable UUID joint,
        Period period,
        String summary,
        @Nullable String purpose,
        List<TargetGroup> targetGroups,
        List<Party> parties,
        @Nullable Link continues,
        @Nullable Situation situation,
        List<FocusArea> focusAreas,
        List<CommitmentView> commitments,
        List<Goal> goals,
        Standing standing,
        Surroundings surroundings,
        Instant validUntil,
        FollowedUp followedUp) {

    /** One that nobody has begun to follow up. */
    public PledgeView(
            String id,
            int version,
            Kind kind,
            Status status,
            boolean example,
            String title,
            @Nullable String district,
            @Nullable UUID joint,
            Period period,
            String summary,
            @Nullable String purpose,
            List<TargetGroup> targetGroups,
            List<Party> parties,
            @Nullable Link continues,
            @Nullable Situation situation,
            List<FocusArea> focusAreas,
            List<CommitmentView> commitments,
            List<Goal> goals,
            Standing standing,
            Surroundings surroundings,
            Instant validUntil) {
        this(
                id,
                version,
                kind,
                status,
                example,
                title,
                district,
                joint,
                period,
                summary,
                purpose,
                targetGroups,
                parties,
                continues,
                situation,
                focusAreas,
                commitments,
                goals,
                standing,
                surroundings,
                validUntil,
                FollowedUp.NOT_YET);
    }

    /** Whether its time has passed. */
    public boolean isOver(LocalDate today) {
        return status.isOver() || period.endsBefore(today);
    }

    public enum Kind {
        CITIZEN_PLEDGE,
        ACTION_PLAN,
        AGREEMENT
    }

    public enum Status {
        DRAFT,
        AGREED,
        SIGNED,
        PUBLISHED,
        CLOSED,
        ARCHIVED;

        /** Whether visitors see it. */
        boolean isPublic() {
            return compareTo(PUBLISHED) >= 0;
        }

        public boolean isOver() {
            return this == CLOSED || this == ARCHIVED;
        }
    }

    public enum ChannelKind {
        MUNICIPAL_WEB,
        POLICE_WEB,
        MUNICIPAL_FACEBOOK,
        POLICE_FACEBOOK,
        TRADITIONAL_MEDIA,
        CRIME_PREVENTION_COUNCIL_MEETING,
        EMAIL,
        SMS,
        LETTER
    }

    /** What stands around the promises: who signed, where to follow, whom to ask, and the rest of the document. */
    public record Surroundings(
            @Nullable Agreement agreement,
            List<Signatory> signatories,
            List<Channel> channels,
            List<Contact> contacts,
            @Nullable String revisionClause,
            @Nullable String feedback,
            @Nullable Reporting reporting,
            List<FollowUp> followUps,
            List<NewsItem> news,
            List<Note> notes,
            List<NewsItem.Picture> pictures,
            List<Correction> corrections,
            @Nullable Seal seal) {}

    /** What was corrected after publishing, in a sentence. */
    public record Correction(LocalDate on, String note) {}

    /** The standing agreement (samverkansöverenskommelse) that the pledge fleshes out. */
    public record Agreement(String text, PartialDate signed) {}

    /** @param acting "tillförordnad" */
    public record Signatory(
            String role,
            Party.Kind organisation,
            @Nullable String unit,
            @Nullable String name,
            boolean acting) {}

    public record Channel(ChannelKind kind, Party.@Nullable Kind party, String text) {}

    /** @param hours when the phone is answered */
    public record Contact(
            String role,
            Party.Kind organisation,
            String email,
            @Nullable String phone,
            @Nullable String hours) {}

    /** @param by whose task it is */
    public record Reporting(
            Party.@Nullable Kind by, @Nullable Forum forum, String text) {}

    /** @param kind the municipality's council, not the agency Brå */
    public record Forum(ForumKind kind, String name) {}

    public enum ForumKind {
        CRIME_PREVENTION_COUNCIL,
        STEERING_GROUP,
        OTHER
    }

    public enum NoteKind {
        DEFINITION,
        RATIONALE,
        PRINCIPLE,
        DISCLAIMER,
        FOCUS,
        OTHER
    }

    public record Note(NoteKind kind, @Nullable String title, String text) {}

    /** All commitments in the order they are shown: the focus areas' first, then the others. */
    public List<CommitmentView> allCommitments() {
        return Stream.concat(focusAreas.stream().flatMap(area -> area.commitments().stream()), commitments.stream())
                .toList();
    }
}
