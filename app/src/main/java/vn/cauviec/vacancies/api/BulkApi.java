package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.domain.ApiErrors;
import vn.cauviec.vacancies.domain.BulkAds;
import vn.cauviec.vacancies.domain.PublicAd;
import vn.cauviec.vacancies.domain.PublicAds;

/**
 * All ads at once, and what changed since. Read and written a few hundred at a time: neither memory nor a connection to the database is
 * held for a slow reader.
 */
@RestController
class BulkApi {
    static final Set<ApiParameter> STREAM = EnumSet.of(ApiParameter.DATE, ApiParameter.UPDATED_BEFORE_DATE);

    /** A slow reader keeps a place among the visitors for as long as it reads. */
    private static final int READERS = 2;

    private static final String SECONDS_TO_WAIT = "60";
    private static final int BUFFER = 1 << 16;

    private final PublicAds ads;
    private final BulkAds bulk;
    private final ApiAds json;
    private final JsonMapper mapper;
    private final BusinessClock clock;
    private final Semaphore places = new Semaphore(READERS);

    BulkApi(PublicAds ads, BulkAds bulk, ApiAds json, JsonMapper mapper, BusinessClock clock) {
        this.ads = ads;
        this.bulk = bulk;
        this.json = json;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Every open ad, as a JSON array or, to whoever accepts application/jsonl, one a line. */
    @GetMapping("/api/v1/snapshot")
    @OpenToAll
    void snapshot(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiInput.of(request, Set.of());
        serve(request, response, ads.completeUntil(), lines -> bulk.readOpen(ad -> lines.add(json.ad(ad))));
    }

    /**
     * The ads of which readers were told from {@code date} on and before {@code updated-before-date}, or until now: whole ones that are
     * open now, tombstones for what is gone.
     */
    @GetMapping("/api/v1/stream")
    @OpenToAll
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var input = ApiInput.of(request, STREAM);
        var now = clock.now();
        var from = input.requiredMoment(ApiParameter.DATE, now);
        var before = input.moment(ApiParameter.UPDATED_BEFORE_DATE, now);
        var complete = ads.completeUntil();
        if (before.isEmpty()) {
            var until = complete.isBefore(from) ? from : complete;
            serve(request, response, until, lines -> bulk.readChanged(from, ad -> lines.add(entry(ad))));
            return;
        }
        var end = before.get();
        var until = end.isBefore(complete) ? end : complete;
        serve(request, response, until, lines -> bulk.readChanged(from, end, ad -> lines.add(entry(ad))));
    }

    /** What is written as lines. */
    private interface Content {
        void write(Lines lines) throws IOException;
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Instant until, Content content)
            throws IOException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            throw new Refused(ApiErrors.BULK_BUSY);
        }
        try {
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            boolean single = accept != null && (accept.contains("jsonl") || accept.contains("ndjson"));
            response.setContentType(single ? "application/jsonl" : "application/json");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(ApiHeaders.UPDATED_UNTIL, ApiInput.text(until));
            try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
                var lines = new Lines(out, single);
                content.write(lines);
                lines.end();
            }
        } finally {
            places.release();
        }
    }

    private Object entry(PublicAd ad) {
        return ad.removedAt(clock.today())
                .<Object>map(removed -> json.tombstone(ad, removed))
                .orElseGet(() -> json.ad(ad));
    }

    /** An array, or one object a line. */
    private final class Lines {
        private final OutputStream out;
        private final boolean single;
        private boolean empty = true;

        Lines(OutputStream out, boolean single) {
            this.out = out;
            this.single = single;
        }

        void add(Object line) throws IOException {
            if (!single) {
                write(empty ? "[\n" : ",\n");
            }
            out.write(mapper.writeValueAsBytes(line));
            if (single) {
                write("\n");
            }
            empty = false;
        }

        void end() throws IOException {
            if (!single) {
                write(empty ? "[]" : "\n]");
            }
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
