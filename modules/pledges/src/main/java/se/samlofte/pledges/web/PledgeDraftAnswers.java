package se.samlofte.pledges.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.web.PledgeDraftJson.LinksJson;
import se.samlofte.pledges.web.PledgeDraftJson.QuestionJson;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Answer;
import se.samlofte.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as answers of the API. */
@Component
class PledgeDraftAnswers {

    private final PledgeDrafts drafts;
    private final Tenants tenants;
    private final FaultWords words;
    private final JsonMapper json;

    PledgeDraftAnswers(PledgeDrafts drafts, Tenants tenants, Texts texts, JsonMapper json) {
        this.drafts = drafts;
        this.tenants = tenants;
        this.words = new FaultWords(texts.in(Language.EN));
        this.json = json;
    }

    FaultWords words() {
        return words;
    }

    /** The draft as it is now, with its version as ETag; when it was made just now, with its address. */
    Answer of(HttpStatus status, String municipalityCode, Draft draft) {
        PledgeDraftJson body = json(municipalityCode, draft);
        return new Answer(
                status.value(),
                status == HttpStatus.CREATED ? body.links().self() : null,
                "\"" + draft.version() + "\"",
                json.writeValueAsString(body));
    }

    /** A correction with its address, whether it was begun just now or earlier. */
    Answer correction(String municipalityCode, PledgeDrafts.Correction correction) {
        Answer made = of(HttpStatus.CREATED, municipalityCode, correction.draft());
        return correction.isNew() ? made : new Answer(HttpStatus.OK.value(), made.location(), made.etag(), made.body());
    }

    private PledgeDraftJson json(String municipalityCode, Draft draft) {
        return new PledgeDraftJson(
                draft.id(),
                draft.state().name(),
                draft.version(),
                draft.isCorrection(),
                new WrittenMapping(draft.document()).json(),
                words.of(draft, drafts.faults(draft)),
                question(draft.question()),
                draft.returned(),
                draft.publishedAs(),
                links("/api/v1/" + municipalityCode + "/pledges", draft));
    }

    private static @Nullable QuestionJson question(Draft.@Nullable Question question) {
        return question == null
                ? null
                : new QuestionJson(
                        question.how().name(),
                        question.on(),
                        question.source(),
                        question.by().at());
    }

    private LinksJson links(String collection, Draft draft) {
        String pledge = draft.publishedAs();
        String front = tenants.byId(AccessScope.tenant()).orElseThrow().path(Language.SV) + PledgeLinks.PATH;
        return new LinksJson(
                collection + "/" + draft.id(),
                collection,
                pledge == null ? null : collection + "/" + pledge,
                pledge == null ? null : front + "/" + pledge);
    }
}
