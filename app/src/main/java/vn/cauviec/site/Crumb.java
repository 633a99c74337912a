package vn.cauviec.site;

/**
 * One step of the way from the home page to this page.
 *
 * @param text what the person reads, already in the language of the page
 */
public record Crumb(String text, String address) {}
