package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/**
 * Shows a new key, once.
 *
 * @param provider key of the provider in addresses
 * @param name of the provider
 */
public record KeyMadePage(String provider, String name, String key) implements Page {
    public String address() {
        return ProvidersController.address(provider);
    }

    /** The key reaches no log. */
    @Override
    public String toString() {
        return "KeyMadePage[" + provider + "]";
    }
}
