package vn.cauviec.site;

/** Addresses of static files. */
@FunctionalInterface
public interface Assets {
    /**
     * @param file path below {@code static/}, for example {@code site/site.css}
     * @return its address, with the hash of its content in the name
     */
    String address(String file);
}
