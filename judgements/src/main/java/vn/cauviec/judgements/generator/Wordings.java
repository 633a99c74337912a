package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.cauviec.judgements.Truth;

/** What ads say beside the trade: the lists of {@code wordings.txt}. */
final class Wordings {
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> saidByTitles = new LinkedHashMap<>();

    private Wordings() {}

    static Wordings read() {
        var wordings = new Wordings();
        var list = new ArrayList<String>();
        for (var line : Lines.told("wordings.txt")) {
            if (line.startsWith("[")) {
                list = new ArrayList<>();
                wordings.lists.put(line.substring(1, line.length() - 1), list);
            } else {
                list.add(line);
            }
        }
        for (var line : wordings.list("title says")) {
            var sides = line.split(" = ");
            wordings.saidByTitles.put(sides[0], sides[1]);
        }
        return wordings;
    }

    List<String> list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("there is no list of wordings: " + name);
        }
        return list;
    }

    boolean has(String name) {
        return lists.containsKey(name);
    }

    SortedSet<String> tags() {
        var tags = new TreeSet<String>();
        for (var name : lists.keySet()) {
            if (name.startsWith("tag ")) {
                tags.add(name.substring(4));
            }
        }
        return Truth.sorted(tags);
    }

    /** Tags and kinds of employment that a title states by its words. */
    List<String> saidBy(String title) {
        var said = new ArrayList<String>();
        saidByTitles.forEach((words, meant) -> {
            if (title.contains(words)) {
                said.add(meant);
            }
        });
        return said;
    }
}
