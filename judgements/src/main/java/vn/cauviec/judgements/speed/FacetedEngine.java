package vn.cauviec.judgements.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cauviec.judgements.Ad;

/** A job search that also counts what could be chosen; asked by several threads at once. */
public interface FacetedEngine extends AutoCloseable {
    /** Results on a page. */
    int PAGE = 20;

    /**
     * The first page of an answer.
     *
     * @param ids of the ads, best first
     * @param total how many ads were found
     * @param facets by kind of choice, the ads of each value
     */
    record Answer(List<String> ids, long total, Map<String, Map<String, Integer>> facets) {}

    Answer search(String typed);

    @Override
    void close() throws IOException;

    /** Of the index and what belongs to it, on the disk or where it is kept instead. */
    long bytes() throws Exception;

    /** Makes an engine; has a constructor without parameters, so that its class can be named. */
    interface Maker {
        /**
         * @param ads read once
         * @param folder empty, for what the engine keeps
         */
        FacetedEngine make(Stream<Ad> ads, Path folder) throws Exception;
    }
}
