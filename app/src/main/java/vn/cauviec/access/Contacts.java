package vn.cauviec.access;

import java.util.UUID;
import vn.cauviec.site.Language;

/** How the holder of an account is reached: the face of access for the module that owns messages. */
public interface Contacts {
    /**
     * Addresses that their holder has confirmed.
     *
     * @param email empty when there is none
     * @param phone in E.164; empty when there is none
     */
    record Contact(Language language, String email, String phone) {
        /** No addresses in a log. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    Contact get(UUID accountId);
}
