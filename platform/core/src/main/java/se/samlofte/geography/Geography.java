package se.samlofte.geography;

import org.springframework.stereotype.Component;

/** Keeps the reference data in the database equal to the reference files. */
@Component
public class Geography {

    private final GeographyRepository repository;
    private final Municipalities municipalities;

    Geography(GeographyRepository repository, Municipalities municipalities) {
        this.repository = repository;
        this.municipalities = municipalities;
    }

    /** Adds and updates what the files hold; removes nothing, since tenants may refer to it. Safe to repeat. */
    public void load(ReferenceData data) {
        repository.save(data);
        municipalities.forget();
    }
}
