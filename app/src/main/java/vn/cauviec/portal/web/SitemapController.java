package vn.cauviec.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.cauviec.kernel.OpenToAll;

/** What search engines read before the pages. */
@Controller
class SitemapController {
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Sitemaps sitemaps;

    SitemapController(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GetMapping("/robots.txt")
    @OpenToAll
    ResponseEntity<byte[]> robots() {
        return answer(TEXT, Robots.text(sitemaps.address()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    @OpenToAll
    ResponseEntity<byte[]> index() {
        return answer(XML, sitemaps.index().getBytes(StandardCharsets.UTF_8));
    }

    /** One part of a register; a part that is not there is no page. */
    @GetMapping("/sitemap/{name}/{part}.xml")
    @OpenToAll
    ResponseEntity<byte[]> part(@PathVariable String name, @PathVariable int part) throws NoResourceFoundException {
        var content = sitemaps.part(name, part)
                .orElseThrow(() ->
                        new NoResourceFoundException(HttpMethod.GET, "/sitemap/" + name + "/" + part + ".xml", ""));
        return answer(XML, content);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(content) + "\"")
                .body(content);
    }
}
