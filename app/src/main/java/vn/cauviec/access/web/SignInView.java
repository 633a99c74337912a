package vn.cauviec.access.web;

import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.PasskeyQueries;
import vn.cauviec.access.domain.Providers;

/** Puts the sign-in page together: all ways in, and what went wrong with one of them. */
@Component
class SignInView {
    private final PasskeyQueries passkeys;
    private final Providers providers;

    SignInView(PasskeyQueries passkeys, Providers providers) {
        this.passkeys = passkeys;
        this.providers = providers;
    }

    SignInPage page(String name, String address, String errorKey, String detail) {
        return new SignInPage(name, address, errorKey, detail, passkeys.challengeToSignIn(), providers.list());
    }
}
