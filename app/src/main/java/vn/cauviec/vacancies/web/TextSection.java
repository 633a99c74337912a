package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of several lines as a page shows it: lines that begin with a dash or a bullet are a list.
 *
 * @param key message key of the heading
 */
public record TextSection(String key, List<Block> blocks) {
    private static final Pattern LIST_LINE = Pattern.compile("[-–—•*+·]\\s*(.+)");

    /**
     * A paragraph, or the items of a list.
     *
     * @param list whether the lines are items of a list
     */
    public record Block(boolean list, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    public TextSection {
        blocks = List.copyOf(blocks);
    }

    static TextSection of(String key, String text) {
        var blocks = new ArrayList<Block>();
        for (var line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var item = LIST_LINE.matcher(line);
            if (!item.matches()) {
                blocks.add(new Block(false, List.of(line)));
            } else if (!blocks.isEmpty() && blocks.getLast().list()) {
                var longer = new ArrayList<>(blocks.removeLast().lines());
                longer.add(item.group(1));
                blocks.add(new Block(true, longer));
            } else {
                blocks.add(new Block(true, List.of(item.group(1))));
            }
        }
        return new TextSection(key, blocks);
    }
}
