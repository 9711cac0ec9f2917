package dev.samlofte.demo.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** What a person sees when something did not work, without the reason that a program gets elsewhere. */
public final class ErrorPageServlet extends HttpServlet {

    /** Reached by the web server's own errors only. */
    public static final String PATH = "/fel";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(code);
        Page.of("demo/error.jte")
                .with(Map.of("heading", heading(code), "text", text(code)))
                .writeTo(response);
    }

    private static String heading(int code) {
        return switch (code) {
            case 404 -> "Sidan finns inte";
            case 403 -> "Sidan hade legat för länge";
            case 421 -> "Fel adress";
            default -> code < 500 ? "Det gick inte att logga in" : "Något gick fel";
        };
    }

    private static String text(int code) {
        return switch (code) {
            case 404 -> "Exempelinloggningen har ingen sida på den här adressen. Kontrollera adressen.";
            case 403 -> "Gå tillbaka till Samlöfte och logga in därifrån.";
            case 421 -> "Exempelinloggningen svarar bara på http://localhost. Byt ut adressens början mot det.";
            default ->
                code < 500
                        ? "Frågan kom inte från Samlöfte, eller så var den för gammal. "
                                + "Gå tillbaka till Samlöfte och logga in därifrån."
                        : "Felet ligger i exempelinloggningen. Gå tillbaka till Samlöfte och försök igen.";
        };
    }
}
