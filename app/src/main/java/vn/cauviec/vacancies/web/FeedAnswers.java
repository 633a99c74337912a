package vn.cauviec.vacancies.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.PageCache;

/**
 * Answers what programs ask for again and again: with the mark of its content and the moment since which this node has known it to be so,
 * so that what has not changed is not sent again. A job that ends changes a feed without adding anything, so no date in it says when it
 * changed.
 */
@Component
class FeedAnswers {
    private static final int MOST_REMEMBERED = 2_000;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final BusinessClock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Known(String mark, Instant since) {}

    FeedAnswers(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param address what was asked for, the same for the same question */
    ResponseEntity<byte[]> of(String address, String mediaType, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var mark = PageCache.mark(bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(mark)
                .lastModified(since(address, mark))
                .body(bytes);
    }

    private Instant since(String address, String mark) {
        var now = clock.systemNow().truncatedTo(ChronoUnit.SECONDS);
        synchronized (known) {
            var before = known.get(address);
            if (before != null && before.mark().equals(mark)) {
                return before.since();
            }
            known.put(address, new Known(mark, now));
            return now;
        }
    }
}
