package vn.cauviec.portal.web;

import java.util.List;

/** What programs that gather the web are asked to leave alone: everybody's own pages, and searches, which have no end. Nothing here protects anything. */
final class Robots {
    /** Beginnings of addresses. */
    static final List<String> CLOSED = List.of(
            "/api/",
            "/bao-tin-xau",
            "/ca-nhan",
            "/cua-toi",
            "/dang-ky",
            "/dang-nhap",
            "/moi/",
            "/mot-cham/",
            "/ngon-ngu",
            "/nha-tuyen-dung",
            "/quan-ly",
            "/quen-mat-khau",
            "/tai-khoan",
            "/tep",
            "/tin-da-luu",
            "/viec-lam?",
            "/viec-lam.",
            "/xac-nhan");

    private Robots() {}

    /** @param sitemap whole address */
    static String text(String sitemap) {
        var text = new StringBuilder("User-agent: *\n");
        CLOSED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        text.append("Disallow: /viec-lam/*/bao-cao\nDisallow: /viec-lam/*/ung-tuyen\n");
        return text.append("\nSitemap: ").append(sitemap).append('\n').toString();
    }
}
