package se.samlofte;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Has the running program run a command, and repeats what it said. */
final class AdministrationClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AdministrationClient() {}

    static int run(RunFile program, List<String> arguments, Console console) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + program.administrationPort() + AdministrationListener.ADDRESS))
                .header("Authorization", "Bearer " + program.key())
                .timeout(Duration.ofMinutes(10))
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(new AdministrationListener.Order(arguments))))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return repeat(client.send(request, BodyHandlers.ofByteArray()), console);
        } catch (IOException e) {
            console.say("Programmet (pid %d) svarar inte. Stoppa det och försök igen.".formatted(program.pid()));
            return Commands.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Commands.FAILED;
        }
    }

    private static int repeat(HttpResponse<byte[]> answer, Console console) {
        if (answer.statusCode() != 200) {
            console.say("Programmet ville inte utföra kommandot (svar %d).".formatted(answer.statusCode()));
            return Commands.FAILED;
        }
        AdministrationListener.Outcome outcome = JSON.readValue(answer.body(), AdministrationListener.Outcome.class);
        console.people().print(outcome.people());
        console.people().flush();
        console.data().print(outcome.data());
        console.data().flush();
        return outcome.exitCode();
    }
}
