package dev.samlofte.demo.signin;

import dev.samlofte.demo.page.ErrorPageServlet;
import dev.samlofte.demo.page.PageFiles;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The sign-in server while it runs: a Spring context of its own, without auto-configuration, on a web server of its own
 * that answers on this machine only.
 */
public final class SignInServer implements AutoCloseable {

    private static final String COOKIE = "samlofte-demo-signin";

    /** Tomcat reports every step of its start, before the program's logging is set up; held, or it is forgotten. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final IssuerAddresses addresses;

    private SignInServer(int port) {
        this.addresses = new IssuerAddresses(port);
    }

    /**
     * Starts it.
     *
     * @param programPort of the program, to which people are sent back
     * @param pages further pages by the first word of their path, such as {@code post}
     */
    public static SignInServer start(
            int port, int programPort, DemoPeople people, SigningKeys keys, Map<String, HttpServlet> pages) {
        TOMCAT.setLevel(Level.WARNING);
        SignInServer server = new SignInServer(port);
        server.prepare(new Client(programPort), people, keys, pages);
        server.context.refresh();
        return server;
    }

    /** What every issuer's address begins with: {@code http://localhost:PORT}. */
    public String base() {
        return addresses.base();
    }

    /** An issuer's address by its path word. */
    public String issuer(String word) {
        return addresses.of(word);
    }

    @Override
    public void close() {
        context.close();
    }

    private void prepare(Client client, DemoPeople people, SigningKeys keys, Map<String, HttpServlet> pages) {
        context.registerBean(TomcatServletWebServerFactory.class, this::webServer);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(DemoPeople.class, () -> people);
        context.registerBean(SigningKeys.class, () -> keys);
        context.registerBean(Client.class, () -> client);
        context.registerBean(IssuerAddresses.class, () -> addresses);
        context.registerBean("gate", FilterRegistrationBean.class, () -> gate(client, people, pages.keySet()));
        context.registerBean(
                "sessionEvents",
                ServletListenerRegistrationBean.class,
                () -> new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher()));
        serve("files", new PageFiles(), PageFiles.TYPES.keySet().toArray(String[]::new));
        serve("error", new ErrorPageServlet(), ErrorPageServlet.PATH);
        pages.forEach((word, page) -> serve(word, page, "/" + word + "/*"));
        context.register(SignInConfiguration.class);
    }

    private void serve(String name, HttpServlet servlet, String... paths) {
        context.registerBean(name, ServletRegistrationBean.class, () -> {
            ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, paths);
            registration.setName(name);
            return registration;
        });
    }

    private FilterRegistrationBean<Filter> gate(Client client, DemoPeople people, Set<String> pages) {
        Set<String> words = new HashSet<>(pages);
        PageFiles.TYPES.keySet().forEach(path -> words.add(path.substring(1)));
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new Gate(addresses, people, words, client.program()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private TomcatServletWebServerFactory webServer() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(addresses.port());
        factory.setAddress(InetAddress.ofLiteral("127.0.0.1"));
        factory.setRegisterDefaultServlet(true);
        factory.addErrorPages(new ErrorPage(ErrorPageServlet.PATH));
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxThreads", "8");
            connector.setProperty("minSpareThreads", "1");
        });
        Session session = factory.getSettings().getSession();
        session.setTimeout(Duration.ofHours(8));
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        session.getCookie().setName(COOKIE);
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(SameSite.LAX);
        return factory;
    }
}
