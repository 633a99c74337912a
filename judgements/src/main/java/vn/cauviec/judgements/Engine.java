package vn.cauviec.judgements;

import java.util.List;

/** A job search over the ads of the corpus. */
public interface Engine {
    /** As a column of the table is headed. */
    String name();

    /** Ids of the first ten ads for what somebody types into the one field, best first; fewer when it finds fewer. */
    List<String> firstTen(String typed);
}
