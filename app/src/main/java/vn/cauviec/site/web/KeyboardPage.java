package vn.cauviec.site.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * The keys and what they do.
 *
 * @param places where they do it, in the order in which somebody meets them
 */
public record KeyboardPage(List<Place> places) implements Page {
    static final String ADDRESS = "/tro-giup/ban-phim";

    public KeyboardPage {
        places = List.copyOf(places);
    }

    /**
     * Where keys do something.
     *
     * @param key message key of the heading
     */
    public record Place(String key, List<Line> lines) {
        public Place {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a key does.
     *
     * @param keys as they are printed on a keyboard; of several, pressed one after the other or together as the text says
     * @param key message key of what happens
     */
    public record Line(List<String> keys, String key) {
        public Line {
            keys = List.copyOf(keys);
        }
    }

    static KeyboardPage all() {
        return new KeyboardPage(List.of(
                new Place(
                        "site.keyboard.everywhere",
                        List.of(
                                line("site.keyboard.next", "Tab"),
                                line("site.keyboard.back", "Shift", "Tab"),
                                line("site.keyboard.skip", "Tab", "Enter"),
                                line("site.keyboard.follow", "Enter"),
                                line("site.keyboard.search", "/"))),
                new Place(
                        "site.keyboard.menus",
                        List.of(line("site.keyboard.menu", "Enter"), line("site.keyboard.unfold", "Space"))),
                new Place(
                        "site.keyboard.forms",
                        List.of(
                                line("site.keyboard.tick", "Space"),
                                line("site.keyboard.arrows", "↑", "↓"),
                                line("site.keyboard.send", "Enter"),
                                line("site.keyboard.mistakes", "Tab", "Enter"))),
                new Place(
                        "site.keyboard.suggestions",
                        List.of(
                                line("site.keyboard.suggestMove", "↑", "↓"),
                                line("site.keyboard.suggestTake", "Enter"),
                                line("site.keyboard.suggestClose", "Esc"))),
                new Place(
                        "site.keyboard.tables",
                        List.of(
                                line("site.keyboard.sort", "Enter"),
                                line("site.keyboard.scroll", "←", "→"),
                                line("site.keyboard.pick", "Space"))),
                new Place(
                        "site.keyboard.aloud",
                        List.of(line("site.keyboard.listen", "Enter"), line("site.keyboard.print", "Ctrl", "P")))));
    }

    private static Line line(String key, String... keys) {
        return new Line(List.of(keys), key);
    }
}
