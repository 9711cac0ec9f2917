package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * From which network a request comes, for counting: the address of IPv4, the first 56 bits of IPv6. Kept by nobody.
 * Behind a proxy on this machine, or one that {@code samlofte.proxies} lists, it is what that proxy says last in
 * {@code X-Forwarded-For}; anybody else's word does not count.
 */
@Component
class ClientNetwork {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 7;

    private final List<String> proxies;

    ClientNetwork(org.springframework.core.env.Environment settings) {
        this.proxies = List.of(settings.getProperty("samlofte.proxies", String[].class, new String[0]));
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return forwarded(request, peer)
                .flatMap(ClientNetwork::network)
                .or(() -> network(peer))
                .orElse("unknown");
    }

    private Optional<String> forwarded(HttpServletRequest request, String peer) {
        String told = request.getHeader("X-Forwarded-For");
        boolean believed = proxies.contains(peer)
                || parse(peer).map(InetAddress::isLoopbackAddress).orElse(false);
        return told == null || !believed
                ? Optional.empty()
                : Optional.of(told.substring(told.lastIndexOf(',') + 1).strip());
    }

    private static Optional<String> network(String address) {
        return parse(address).map(parsed -> {
            byte[] bytes = parsed.getAddress();
            int counted = bytes.length == IPV6_BYTES ? IPV6_NETWORK_BYTES : bytes.length;
            return java.util.HexFormat.of().formatHex(bytes, 0, counted);
        });
    }

    private static Optional<InetAddress> parse(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
