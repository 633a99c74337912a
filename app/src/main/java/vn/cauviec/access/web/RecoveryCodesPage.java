package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * Recovery codes, shown once.
 *
 * @param address page to go on to
 */
public record RecoveryCodesPage(List<String> codes, String address) implements Page {
    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
