package se.samlofte.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How we speak to issuers: no redirects, three seconds at most, half a megabyte at most (SAFETY A25). */
final class IssuerConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 512 * 1024;

    private static final ClientHttpRequestInterceptor SHORT_ANSWERS =
            (request, body, execution) -> new ShortAnswer(execution.execute(request, body));

    private IssuerConnection() {}

    static RestTemplate template() {
        RestTemplate template = new RestTemplate(factory());
        template.setInterceptors(List.of(SHORT_ANSWERS));
        return template;
    }

    static RestClient.Builder client() {
        return RestClient.builder().requestFactory(factory()).requestInterceptor(SHORT_ANSWERS);
    }

    private static JdkClientHttpRequestFactory factory() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    /** Reads no more than is decent, once. */
    private static final class ShortAnswer implements ClientHttpResponse {

        private final ClientHttpResponse answer;
        private byte @Nullable [] body;

        ShortAnswer(ClientHttpResponse answer) {
            this.answer = answer;
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            byte[] bytes = body;
            if (bytes == null) {
                bytes = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
                body = bytes;
            }
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("The issuer's answer is longer than " + LONGEST_ANSWER + " bytes");
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
