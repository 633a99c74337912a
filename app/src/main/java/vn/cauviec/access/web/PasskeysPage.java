package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.domain.PasskeyQueries.Row;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * One's own passkeys.
 *
 * @param challenge for making one
 * @param user under which the device keeps it
 * @param name what one signs in with
 */
public record PasskeysPage(List<Row> passkeys, String challenge, String user, String name, FormErrors errors)
        implements Page {
    public PasskeysPage {
        passkeys = List.copyOf(passkeys);
    }
}
