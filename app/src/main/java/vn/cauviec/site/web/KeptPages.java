package vn.cauviec.site.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.cauviec.site.Language;
import vn.cauviec.site.PageCache;

/** Pages that look the same to everybody, as they were sent: on a market day most of what is asked for was asked for a moment ago. */
@Component
class KeptPages {
    private static final long MOST_BYTES = 24L << 20;
    /** What else a page shows than its state says, names of units say, is never older. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int OVERHEAD = 300;
    private static final Pattern NOT_ZIPPED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key _, Kept kept) -> kept.weight())
            .expireAfterWrite(LONGEST)
            .build();

    /**
     * What page it is.
     *
     * @param address path and query
     */
    record Key(String address, Language language) {}

    /** The page, if it is kept and was made in this state. */
    @Nullable
    Kept find(Key key, Object state) {
        var kept = pages.getIfPresent(key);
        return kept != null && kept.state.equals(state) ? kept : null;
    }

    Kept keep(Key key, Object state, byte[] page, Consumer<HttpServletRequest> sent) {
        var kept = new Kept(state, page, sent);
        pages.put(key, kept);
        return kept;
    }

    /** A page as it was sent. */
    static final class Kept {
        private final Object state;
        private final Consumer<HttpServletRequest> sent;
        private final int length;
        private final byte[] zipped;
        private final String mark;

        private Kept(Object state, byte[] page, Consumer<HttpServletRequest> sent) {
            this.state = state;
            this.sent = sent;
            length = page.length;
            zipped = zip(page);
            mark = PageCache.mark(page);
        }

        private static byte[] zip(byte[] page) {
            var bytes = new ByteArrayOutputStream(page.length / 4);
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        private int weight() {
            return zipped.length + OVERHEAD;
        }

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            sent.accept(request);
            PageCache.askEachTime(response);
            response.addHeader("Vary", "Accept-Encoding");
            if (new ServletWebRequest(request, response).checkNotModified(mark)) {
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            if (takesZipped(request)) {
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLength(zipped.length);
                response.getOutputStream().write(zipped);
            } else {
                response.setContentLength(length);
                response.getOutputStream().write(unzipped());
            }
        }

        private static boolean takesZipped(HttpServletRequest request) {
            var accepted = request.getHeader("Accept-Encoding");
            return accepted != null
                    && accepted.contains("gzip")
                    && !NOT_ZIPPED.matcher(accepted).find();
        }

        private byte[] unzipped() throws IOException {
            try (var unzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                return unzip.readAllBytes();
            }
        }
    }
}
