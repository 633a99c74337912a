package vn.cauviec.access.web;

import java.util.Optional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;

/** What somebody typed to sign in with: an e-mail address or a telephone number, canonical. */
record Login(LoginKind kind, String name) {
    static Optional<Login> read(String typed) {
        return typed.contains("@")
                ? EmailAddress.find(typed).map(found -> new Login(LoginKind.EMAIL, found.text()))
                : Phone.find(typed).map(found -> new Login(LoginKind.PHONE, found.e164()));
    }
}
