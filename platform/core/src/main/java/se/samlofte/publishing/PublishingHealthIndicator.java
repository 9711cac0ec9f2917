package se.samlofte.publishing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Keeps an instance out of service until every tenant's pages are in its memory: earlier it would say 404 to some. */
@Component
class PublishingHealthIndicator implements HealthIndicator {

    private final Publisher publisher;

    PublishingHealthIndicator(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        return publisher.isComplete()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
