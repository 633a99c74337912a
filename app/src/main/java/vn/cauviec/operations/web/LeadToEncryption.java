package vn.cauviec.operations.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Whatever comes over the plain port is sent to the same address under encryption, before anything else sees it. */
final class LeadToEncryption extends ValveBase {
    private static final String HTTPS = "https://";
    private static final int STANDARD_PORT = 443;

    private final String siteAddress;

    /** @param siteAddress where people find the site; blank or unencrypted: where they asked, on our encrypted port */
    LeadToEncryption(String siteAddress) {
        super(true);
        this.siteAddress = siteAddress.strip().replaceAll("/+$", "");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector().getSecure()) {
            getNext().invoke(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Location", base(request) + request.getRequestURI() + query);
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.finishResponse();
    }

    private String base(Request request) {
        if (siteAddress.startsWith(HTTPS)) {
            return siteAddress;
        }
        int port = Arrays.stream(request.getConnector().getService().findConnectors())
                .filter(Connector::getSecure)
                .mapToInt(Connector::getLocalPort)
                .findFirst()
                .orElse(STANDARD_PORT);
        String host = request.getServerName();
        String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return HTTPS + literal + (port == STANDARD_PORT ? "" : ":" + port);
    }
}
