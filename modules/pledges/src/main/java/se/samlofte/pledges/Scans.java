package se.samlofte.pledges;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

/** Signed papers, as pictures or PDF: for the municipality's own people, never for residents. */
@Component
@Transactional
public class Scans {

    private final ScanRepository scans;

    Scans(ScanRepository scans) {
        this.scans = scans;
    }

    /** A file as it goes out. */
    public record Scan(UUID id, String mediaType, byte[] content) {

        /** Name to save it under. */
        public String name() {
            return "underskrift-" + id
                    + switch (mediaType) {
                        case "application/pdf" -> ".pdf";
                        case "image/png" -> ".png";
                        default -> ".jpg";
                    };
        }
    }

    void add(UUID signature, ScanFile.Fit file) {
        scans.add(signature, file);
    }

    @Transactional(readOnly = true)
    public Optional<Scan> find(UUID draft, UUID scan) {
        AccessScope.actor().require(PledgePermissions.READ);
        return scans.find(draft, scan);
    }
}
