package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.vacancies.domain.AdFeedPages;

/**
 * What happened to the ads, in pages that partners read one after the other, as Norway's pam-stilling-feed gives them: a whole page never
 * changes, the last one grows.
 */
@RestController
class FeedApi {
    private static final String ADDRESS = "/api/v1/feed";

    private final AdFeedPages feed;
    private final SiteAddress site;

    FeedApi(AdFeedPages feed, SiteAddress site) {
        this.feed = feed;
        this.site = site;
    }

    /**
     * @param id the feed and the page's number
     * @param nextUrl absent on the last page
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedPage(
            String version,
            String title,
            String homePageUrl,
            String feedUrl,
            String description,
            String id,
            String feedId,
            @Nullable String nextUrl,
            @Nullable String nextId,
            List<FeedItem> items) {
        FeedPage {
            items = List.copyOf(items);
        }
    }

    /** @param url the ad as it is now; 410 when it is gone */
    @JsonNaming(SnakeCaseStrategy.class)
    record FeedItem(
            String id,
            String url,
            String title,
            String dateModified,
            @JsonProperty("_feed_entry") FeedEntry feedEntry) {}

    /**
     * Named as NAV names them.
     *
     * @param status ACTIVE, or INACTIVE for an ad that is gone
     * @param sistEndret when it was told
     */
    record FeedEntry(String uuid, String status, String title, String businessName, String sistEndret) {}

    /** The first page; the first one with something newer for whoever says what it knows; the last one with {@code last=true}. */
    @GetMapping(ADDRESS)
    @OpenToAll
    ResponseEntity<FeedPage> begin(HttpServletRequest asked, WebRequest request) {
        var input = ApiInput.of(asked, EnumSet.of(ApiParameter.LAST));
        if (input.truth(ApiParameter.LAST).orElse(false)) {
            return answer(feed.get(feed.last()), request);
        }
        var known = knownUntil(request);
        var number = known.map(feed::findPageAfter).orElse(Optional.of(1L));
        return number.map(page -> answer(feed.get(page), known.isPresent() ? null : request))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_MODIFIED).build());
    }

    /** @param number of the page, from 1 */
    @GetMapping(ADDRESS + "/{page}")
    @OpenToAll
    ResponseEntity<FeedPage> page(@PathVariable("page") long number, WebRequest request) {
        return answer(feed.get(number), request);
    }

    /** The moment of {@code If-Modified-Since}, to its last microsecond: what was told within that second may be known. */
    private static Optional<Instant> knownUntil(WebRequest request) {
        var header = request.getHeader("If-Modified-Since");
        if (header == null) {
            return Optional.empty();
        }
        try {
            var second = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
            return Optional.of(second.plus(1, ChronoUnit.SECONDS).minusNanos(1_000));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private ResponseEntity<FeedPage> answer(AdFeedPages.Page page, @Nullable WebRequest request) {
        var mark = "\"" + page.feed() + "-" + page.number() + "-" + page.items().size() + "\"";
        long modified = page.items().isEmpty()
                ? -1
                : page.items().getLast().at().truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
        var caching = page.whole()
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic()
                : CacheControl.noCache().cachePublic();
        if (request != null && request.checkNotModified(mark, modified)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(caching)
                    .build();
        }
        var answer = ResponseEntity.ok().cacheControl(caching).eTag(mark);
        return (modified < 0 ? answer : answer.lastModified(modified)).body(json(page));
    }

    private FeedPage json(AdFeedPages.Page page) {
        var feedId = page.feed().toString();
        var next = page.whole() ? Long.toString(page.number() + 1) : null;
        return new FeedPage(
                "1.0",
                "Tin tuyển dụng",
                site.of("/viec-lam"),
                ADDRESS + "/" + page.number(),
                "Tin tuyển dụng mới, thay đổi và đã ngừng, theo thứ tự thời gian",
                Long.toString(page.number()),
                feedId,
                next == null ? null : ADDRESS + "/" + next,
                next,
                page.items().stream().map(FeedApi::json).toList());
    }

    private static FeedItem json(AdFeedPages.Item item) {
        var id = item.vacancyId().toString();
        var at = item.at().toString();
        return new FeedItem(
                Long.toString(item.number()),
                "/api/v1/ad/" + id,
                item.title(),
                at,
                new FeedEntry(id, item.open() ? "ACTIVE" : "INACTIVE", item.title(), item.employerName(), at));
    }
}
