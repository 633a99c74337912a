package vn.cauviec.vacancies.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/** Writes a feed as RSS 2.0, with the links of Atom that feed readers ask for. The same jobs give the same bytes. */
final class RssFeed {
    static final String MEDIA_TYPE = "application/rss+xml;charset=UTF-8";

    private RssFeed() {}

    static String write(Feed feed) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
        element(xml, "title", feed.title());
        element(xml, "link", feed.home());
        element(xml, "description", feed.description());
        element(xml, "language", "vi");
        xml.append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
                .append(XmlText.of(feed.self()))
                .append("\"/>\n");
        element(xml, "ttl", "60");
        feed.entries().stream()
                .map(Feed.Entry::publishedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> element(xml, "pubDate", date(newest)));
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static void item(StringBuilder xml, Feed.Entry entry) {
        xml.append("<item>\n");
        element(xml, "title", entry.title());
        element(xml, "link", entry.address());
        // Readers take a description for HTML: what is written here is text in it.
        element(xml, "description", XmlText.of(entry.line()));
        element(xml, "dc:creator", entry.employer());
        xml.append("<guid isPermaLink=\"false\">urn:uuid:").append(entry.id()).append("</guid>\n");
        element(xml, "pubDate", date(entry.publishedAt()));
        xml.append("</item>\n");
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private static void element(StringBuilder xml, String name, String content) {
        xml.append('<').append(name).append('>').append(XmlText.of(content));
        xml.append("</").append(name).append(">\n");
    }
}
