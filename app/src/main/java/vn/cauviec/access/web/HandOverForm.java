package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.HandOverSource.OpenWork;
import vn.cauviec.site.Choice;

/**
 * What stands in an officer's name, and to whom it may go.
 *
 * @param colleagues by name
 */
public record HandOverForm(List<OpenWork> work, List<Choice> colleagues) {
    /** The field that says to whom. */
    static final String COLLEAGUE = "dong-nghiep";

    public HandOverForm {
        work = List.copyOf(work);
        colleagues = List.copyOf(colleagues);
    }

    public long count() {
        return work.stream().mapToLong(OpenWork::count).sum();
    }
}
