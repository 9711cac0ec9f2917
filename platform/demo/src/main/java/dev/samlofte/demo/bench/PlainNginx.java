package dev.samlofte.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * nginx at its simplest, answering with the very bytes that ours sends, headers included, from one file under its own
 * name: what ours is held against.
 */
final class PlainNginx {

    private static final String SETTINGS = """
            %s
            daemon off;
            worker_processes 1;
            pcre_jit on;
            pid nginx.pid;
            error_log stderr crit;
            events { worker_connections 1024; }
            http {
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                sendfile on;
                access_log off;
                server {
                    listen 127.0.0.1:%d;
                    root files;
                    keepalive_requests 10000;
                    default_type "text/html; charset=utf-8";
                    include %s/infra/nginx/samlofte-headers.conf;
                    add_header Cache-Control no-cache;
                    add_header Content-Encoding gzip;
                    add_header Vary Accept-Encoding;
                }
            }
            """;

    private PlainNginx() {}

    /** @param path at which the file is served */
    static Program start(Scratch scratch, String path, byte[] file, int port) throws IOException {
        Path work = Files.createDirectories(scratch.folder().resolve("plain-nginx"));
        Path served = work.resolve("files" + path);
        Files.createDirectories(served.getParent());
        Files.write(served, file);
        boolean root = System.getProperty("user.name").equals("root");
        Files.writeString(
                work.resolve("nginx.conf"),
                SETTINGS.formatted(root ? "user root root;" : "", port, scratch.checkout()));
        Program program = Program.start(
                work.resolve("log"),
                Map.of("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin"),
                List.of("sh", "-c", "exec nginx -p \"$1\" -c \"$1/nginx.conf\" -e stderr", "sh", work.toString()));
        program.awaitPort(port, Duration.ofSeconds(10));
        return program;
    }
}
