package se.samlofte.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Writes {@link ResponseHeaders} on what the server answers by itself, before any filter: malformed requests, TRACE. */
final class ResponseHeadersValve extends ValveBase {

    ResponseHeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ResponseHeaders.writeTo(response);
        getNext().invoke(request, response);
    }
}
