package vn.cauviec.vacancies.api;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.site.PageCache;

/** Answers with a mark of what is said, so that the same is not sent twice. */
@Component
class JsonAnswers {
    private final JsonMapper mapper;

    JsonAnswers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** As below, where everything that is said counts. */
    ResponseEntity<Object> of(Object body, CacheControl caching, WebRequest request) {
        return of(body, body, caching, request);
    }

    /**
     * @param counts what makes two answers different; times that a search took do not
     */
    ResponseEntity<Object> of(Object body, Object counts, CacheControl caching, WebRequest request) {
        var mark = PageCache.mark(mapper.writeValueAsBytes(counts));
        if (request.checkNotModified(mark)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(caching)
                    .eTag(mark)
                    .build();
        }
        return ResponseEntity.ok().cacheControl(caching).eTag(mark).body(body);
    }
}
