package dev.samlofte.demo;

import java.nio.file.Path;
import org.springframework.context.SmartLifecycle;
import se.samlofte.geography.Geography;
import se.samlofte.geography.ReferenceData;
import se.samlofte.onboarding.TenantFiles;

/**
 * Loads the reference data and the municipalities of {@code tenants/} before the program serves, once for each build
 * and content: what somebody applied since is left alone.
 */
final class ExampleTenants implements SmartLifecycle {

    private final Geography geography;
    private final TenantFiles files;
    private final DataDirectory data;
    private final Path tenants;
    private boolean loaded;

    ExampleTenants(Geography geography, TenantFiles files, DataDirectory data, Path tenants) {
        this.geography = geography;
        this.files = files;
        this.data = data;
        this.tenants = tenants;
    }

    @Override
    public void start() {
        new Stamp(data.postgres().resolve("samlofte.tenants"))
                .withResource("/samlofte-build.properties")
                .withFilesBelow(tenants)
                .unlessDone(this::load);
        loaded = true;
    }

    private void load() {
        geography.load(ReferenceData.read(tenants.resolve("reference")));
        TenantFiles.in(tenants).forEach(files::apply);
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** Ahead of the web server, whose phase is near the largest. */
    @Override
    public int getPhase() {
        return 0;
    }
}
