package vn.cauviec.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Address of a list with its filters, order and page: what a person bookmarks and sends. Every change gives a new address.
 *
 * @param path of the page, without query
 * @param parameters in the order of the address; a name may stand several times
 */
public record PageAddress(String path, List<Parameter> parameters) {
    /** One part of the query. */
    public record Parameter(String name, String value) {}

    /**
     * Pages that everybody may find, of one kind: contributed by the module that owns them, put together for search engines by the portal.
     */
    public interface Register {
        /** First part of their addresses, and of nobody else's: {@code viec-lam}. */
        String name();

        /** How many there are now. */
        int count();

        /** The same as long as {@link #list} gives the same, as far as is known at once. */
        String state();

        /** So many of them behind the first so many, in an order that stays. */
        List<Listed> list(int skipped, int most);
    }

    /**
     * A page in a register.
     *
     * @param changedAt when its content changed last; null when that is not known
     */
    public record Listed(String path, @Nullable Instant changedAt) {}

    public PageAddress {
        parameters = List.copyOf(parameters);
    }

    public static PageAddress of(String path) {
        return new PageAddress(path, List.of());
    }

    /** The name has this value and no other; an empty value takes it out. */
    public PageAddress with(String name, String value) {
        return value.isEmpty() ? without(name) : without(name).and(name, value);
    }

    /** One more value beside those that the name has. */
    public PageAddress and(String name, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new PageAddress(path, more);
    }

    public PageAddress without(String name) {
        return new PageAddress(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /** Takes out one value of a name that may have several: the cross of a filter chip. */
    public PageAddress without(String name, String value) {
        var gone = new Parameter(name, value);
        return new PageAddress(
                path,
                parameters.stream().filter(parameter -> !parameter.equals(gone)).toList());
    }

    /** Path and query, encoded. */
    @Override
    public String toString() {
        var text = new StringBuilder(path);
        var separator = '?';
        for (var parameter : parameters) {
            text.append(separator).append(encode(parameter.name())).append('=').append(encode(parameter.value()));
            separator = '&';
        }
        return text.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
