package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.header;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.Answers;

/** First answers are kept for seven days, and no longer. */
class AnswerSweepTests {

    private static final String PLEDGES = "/api/v1/1863/pledges";

    private final RunningProgram program = RunningProgram.instance();
    private final ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, "hallefors", "api-coordinator");
    private final String key = UUID.randomUUID().toString();

    @Test
    @Proves({"P04", "R03"})
    void anAnswerIsGivenAgainForSevenDaysAndThenForgotten() {
        String first = header(create(), "Location");
        aged("6 days 23 hours");
        sweep();
        assertThat(header(create(), "Location")).isEqualTo(first);
        aged("2 hours");
        sweep();
        assertThat(Superuser.count("select count(*) from web.answer where key = ?", key))
                .isZero();
        assertThat(header(create(), "Location")).as("a new command").isNotEqualTo(first);
    }

    private HttpResponse<String> create() {
        HttpResponse<String> answer = coordinator.send("POST", PLEDGES, "{}", "Idempotency-Key", key);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private void aged(String time) {
        assertThat(Superuser.run(
                        "update web.answer set made_at = made_at - interval '" + time + "' where key = ?", key))
                .isEqualTo(1);
    }

    private void sweep() {
        AccessScope.run(Access.app(new Staff(program).tenant("hallefors").id()), () -> program.bean(Answers.class)
                .sweep());
    }
}
