package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.domain.Providers;
import vn.cauviec.site.Page;

/**
 * The sign-in form.
 *
 * @param name what was typed as address or number
 * @param address page to come back to
 * @param errorKey message key of what went wrong; empty at first
 * @param detail what its sentence fills in: how many minutes to wait, or which provider
 * @param challenge for signing in with a passkey
 * @param providers that sign people in, too
 */
public record SignInPage(
        String name, String address, String errorKey, String detail, String challenge, List<Providers.Named> providers)
        implements Page {
    public SignInPage {
        providers = List.copyOf(providers);
    }
}
