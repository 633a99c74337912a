package vn.cauviec.site;

/** Addresses that come from outside and say where to go next: only addresses of this site are followed. */
public final class LocalAddress {
    private LocalAddress() {}

    /** The address if it leads to this site, otherwise the home page. */
    public static String orHome(String address) {
        return isLocal(address) ? address : "/";
    }

    private static boolean isLocal(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().allMatch(c -> c > 0x20 && c != 0x7f);
    }
}
