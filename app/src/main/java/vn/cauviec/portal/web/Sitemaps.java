package vn.cauviec.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.PageAddress;

/**
 * What search engines are told of the site (sitemaps.org): an index, and for each register of pages as many parts as it needs. A part is
 * made anew when its register says that something changed, and once in ten minutes at any rate, because a change that was begun early and
 * committed late shows in no state.
 */
@Component
class Sitemaps {
    /** sitemaps.org lets 50,000 stand in a part; a fifth of it keeps a part near a megabyte. */
    static final int MOST_IN_A_PART = 10_000;

    private static final int MOST_PARTS = 1_000;

    /** Parts that are kept: some tens of megabytes at most. */
    private static final int MOST_KEPT = 20;

    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);
    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    /** The part of the pages that stand by themselves. */
    private static final String PAGES = "trang";

    private final List<PageAddress.Register> registers;
    private final List<NavLink> links;
    private final SiteAddress site;
    private final BusinessClock clock;
    private final Map<String, Kept> parts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Kept(String state, Instant madeAt, byte[] content) {}

    Sitemaps(
            ObjectProvider<PageAddress.Register> registers,
            ObjectProvider<NavLink> links,
            SiteAddress site,
            BusinessClock clock) {
        this.registers = registers.stream()
                .sorted(Comparator.comparing(PageAddress.Register::name))
                .toList();
        this.links = links.stream().toList();
        this.site = site;
        this.clock = clock;
    }

    String address() {
        return site.of("/sitemap.xml");
    }

    /** The parts there are. */
    String index() {
        var xml = new StringBuilder(OPEN).append("<sitemapindex").append(NAMESPACE);
        addPart(xml, PAGES, 1);
        for (var register : registers) {
            int parts = Math.ceilDiv(register.count(), MOST_IN_A_PART);
            for (int part = 1; part <= parts; part++) {
                addPart(xml, register.name(), part);
            }
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private void addPart(StringBuilder xml, String name, int part) {
        var address = site.of("/sitemap/" + name + "/" + part + ".xml");
        xml.append("<sitemap><loc>").append(HtmlUtils.htmlEscape(address, "UTF-8"));
        xml.append("</loc></sitemap>\n");
    }

    /** One part; empty when there is no such. */
    Optional<byte[]> part(String name, int part) {
        if (name.equals(PAGES)) {
            return part == 1 ? Optional.of(write(listPages())) : Optional.empty();
        }
        return registers.stream()
                .filter(register -> register.name().equals(name))
                .findFirst()
                .flatMap(register -> part(register, part));
    }

    private Optional<byte[]> part(PageAddress.Register register, int part) {
        if (part < 1 || part > MOST_PARTS) {
            return Optional.empty();
        }
        var key = register.name() + "/" + part;
        var state = register.state();
        var now = clock.systemNow();
        synchronized (parts) {
            var kept = parts.get(key);
            if (kept != null
                    && kept.state().equals(state)
                    && now.isBefore(kept.madeAt().plus(LONGEST_KEPT))) {
                return Optional.of(kept.content());
            }
        }
        var pages = register.list((part - 1) * MOST_IN_A_PART, MOST_IN_A_PART);
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        var content = write(pages);
        synchronized (parts) {
            parts.put(key, new Kept(state, now, content));
        }
        return Optional.of(content);
    }

    /** The first page, and what the navigation offers to everybody; a list that has a register stands there. */
    private List<PageAddress.Listed> listPages() {
        var paths = new ArrayList<String>();
        paths.add("/");
        links.stream()
                .filter(link -> link.rights().isEmpty() && link.place() != NavLink.Place.OWN)
                .map(NavLink::address)
                .filter(path -> registers.stream().noneMatch(register -> path.equals("/" + register.name())))
                .filter(path -> Robots.CLOSED.stream().noneMatch(path::startsWith))
                .sorted()
                .forEach(paths::add);
        return paths.stream()
                .distinct()
                .map(path -> new PageAddress.Listed(path, null))
                .toList();
    }

    private byte[] write(List<PageAddress.Listed> pages) {
        var xml = new StringBuilder(OPEN).append("<urlset").append(NAMESPACE);
        for (var page : pages) {
            xml.append("<url><loc>").append(HtmlUtils.htmlEscape(site.of(page.path()), "UTF-8"));
            xml.append("</loc>").append(lastChange(page.changedAt())).append("</url>\n");
        }
        return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String lastChange(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var moment =
                at.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessClock.ZONE).toOffsetDateTime();
        return "<lastmod>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) + "</lastmod>";
    }
}
