package se.samlofte.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a command of the API answers, kept so that a repeat gets the same.
 *
 * @param location address of what was made
 * @param etag with its quotation marks
 * @param body JSON
 */
public record Answer(
        int status, @Nullable String location, @Nullable String etag, String body) {

    /** As it is sent; no cache keeps it. */
    public ResponseEntity<byte[]> response() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setCacheControl("no-store");
        if (location != null) {
            headers.setLocation(URI.create(location));
        }
        if (etag != null) {
            headers.setETag(etag);
        }
        return ResponseEntity.status(status).headers(headers).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
