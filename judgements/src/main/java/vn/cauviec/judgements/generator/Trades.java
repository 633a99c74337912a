package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All trades, in the order of their files. */
final class Trades {
    private static final List<String> FILES = List.of("trades-1.txt", "trades-2.txt", "trades-3.txt");
    private static final Pattern HEAD = Pattern.compile("\\[([a-z-]+)] (.*)");

    private final Map<String, Trade> byKey = new LinkedHashMap<>();
    private final Map<String, List<Trade>> byEmployer = new LinkedHashMap<>();

    private Trades() {}

    static Trades read() {
        var trades = new Trades();
        for (var file : FILES) {
            var block = new ArrayList<String>();
            for (var line : Lines.told(file)) {
                if (line.startsWith("[")) {
                    trades.add(block);
                    block.clear();
                }
                block.add(line);
            }
            trades.add(block);
        }
        return trades;
    }

    List<Trade> list() {
        return List.copyOf(byKey.values());
    }

    /** The trades that a kind of employer hires. */
    List<Trade> hiredBy(String kind) {
        return byEmployer.getOrDefault(kind, List.of());
    }

    private void add(List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        var trade = trade(block);
        if (byKey.put(trade.key(), trade) != null) {
            throw new IllegalStateException("the trade " + trade.key() + " is told twice");
        }
        for (var kind : trade.employers()) {
            byEmployer.computeIfAbsent(kind, _ -> new ArrayList<>()).add(trade);
        }
    }

    private static Trade trade(List<String> block) {
        var head = HEAD.matcher(block.getFirst());
        if (!head.matches()) {
            throw new IllegalStateException("no trade: " + block.getFirst());
        }
        var told = new LinkedHashMap<String, String>();
        for (var word : Lines.parts(head.group(2), " ")) {
            var sides = word.split("=", 2);
            told.put(sides[0], sides[1]);
        }
        return new Trade(
                head.group(1),
                must(told, "code"),
                Integer.parseInt(must(told, "ads")),
                Trade.Span.read(must(told, "pay")),
                Optional.ofNullable(told.get("day")).map(Trade.Span::read).orElse(null),
                Optional.ofNullable(told.get("hour")).map(Trade.Span::read).orElse(null),
                must(told, "at"),
                Lines.parts(must(told, "by"), ","),
                Lines.parts(must(told, "in"), ","),
                Lines.parts(told.getOrDefault("likes", ""), ","),
                Lines.parts(told.getOrDefault("always", ""), ","),
                items(block, "t: "),
                items(block, "d: "),
                items(block, "r: "),
                items(block, "n: ").getFirst());
    }

    private static String must(Map<String, String> told, String name) {
        var value = told.get(name);
        if (value == null) {
            throw new IllegalStateException("a trade does not tell its " + name + ": " + told);
        }
        return value;
    }

    private static List<String> items(List<String> block, String mark) {
        return block.stream()
                .filter(line -> line.startsWith(mark))
                .flatMap(line -> Lines.parts(line.substring(mark.length()), ";").stream())
                .toList();
    }
}
