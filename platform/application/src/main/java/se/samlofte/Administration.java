package se.samlofte;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets the command line reach this program: opens the administration listener and says where in {@code run.json}. */
@Component
@ConditionalOnProperty(Administration.DIRECTORY)
class Administration implements DisposableBean, Workplace {

    /** The setting that names the directory of {@code run.json}; without it there is no listener. */
    static final String DIRECTORY = "samlofte.administration.directory";

    private final Path directory;
    private final BeanFactory program;
    private final Environment settings;
    private @Nullable AdministrationListener listener;

    Administration(@Value("${" + DIRECTORY + "}") Path directory, BeanFactory program, Environment settings) {
        this.directory = directory;
        this.program = program;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        String key = randomKey();
        AdministrationListener opened = AdministrationListener.open(key, this);
        listener = opened;
        ProcessHandle self = ProcessHandle.current();
        int port = settings.getProperty("local.server.port", Integer.class, 0);
        new RunFile(self.pid(), RunFile.startOf(self), port, opened.port(), key).write(directory);
    }

    @Override
    public void destroy() {
        if (listener != null) {
            RunFile.remove(directory);
            listener.close();
        }
    }

    @Override
    public Optional<RunFile> running() {
        return Optional.empty();
    }

    @Override
    public int withProgram(ProgramWork work) {
        return work.run(program);
    }

    @Override
    public int withOwner(OwnerWork work) {
        throw new UnsupportedOperationException("The serving program never speaks as the owner");
    }

    @Override
    public Path publishedTree() {
        throw new UnsupportedOperationException("Takedowns work on the files alone");
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
