package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.site.Page;

/**
 * The question for what a person's details are needed.
 *
 * @param address page that is shown after the answer
 */
public record PurposePage(String address) implements Page {
    public List<ReadPurpose> purposes() {
        return List.of(ReadPurpose.values());
    }
}
