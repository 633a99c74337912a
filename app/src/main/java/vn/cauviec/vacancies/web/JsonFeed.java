package vn.cauviec.vacancies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed 1.1. The same jobs give the same bytes. */
final class JsonFeed {
    static final String MEDIA_TYPE = "application/feed+json;charset=UTF-8";

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    static String write(Feed feed) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        document.put("home_page_url", feed.home());
        document.put("feed_url", feed.self());
        document.put("description", feed.description());
        document.put("language", "vi");
        document.put("items", feed.entries().stream().map(JsonFeed::item).toList());
        return JSON.writeValueAsString(document);
    }

    private static Map<String, Object> item(Feed.Entry entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", entry.address());
        item.put("title", entry.title());
        item.put("content_text", entry.line());
        item.put("date_published", entry.publishedAt().toString());
        item.put("authors", List.of(Map.of("name", entry.employer())));
        return item;
    }
}
