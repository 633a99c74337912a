package vn.cauviec.access;

/** Names of cookies. Under encryption a name ties its cookie to this host and to encryption; without it browsers refuse such a name. */
public final class HostCookie {
    private static final String PREFIX = "__Host-";

    private HostCookie() {}

    /** The cookie has the path "/", no domain, and is marked secure where the connection is. */
    public static String name(String plain, boolean secure) {
        return secure ? PREFIX + plain : plain;
    }
}
