package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An address that can be handed over: with the name of the site, as the browser knows it. */
final class WholeAddress {
    private WholeAddress() {}

    static String of(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUriString();
    }
}
