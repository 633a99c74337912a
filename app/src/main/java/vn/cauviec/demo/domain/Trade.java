package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cauviec.vacancies.EmploymentType;

/** A trade of the province, with what its ads say. */
record Trade(Section words) {
    private static final char CONDITION = '|';

    static List<Trade> list(String province) {
        return Stream.of("trades-industry.txt", "trades-services.txt")
                .flatMap(file -> Section.read(province, file).stream())
                .map(Trade::new)
                .toList();
    }

    String key() {
        return words.key();
    }

    /** Whether the company seeks people of this trade: it is of one of its sectors, and there is a title that suits it. */
    boolean suits(Firm firm) {
        return sectors().contains(firm.sector())
                && (words.list("only").isEmpty() || says(firm, words.get("only")))
                && !list("title", firm).isEmpty();
    }

    /** What the ads of this company may say under the name. */
    List<String> list(String name, Firm firm) {
        return words.list(name).stream()
                .filter(line -> line.indexOf(CONDITION) < 0 || says(firm, line.substring(line.indexOf(CONDITION) + 1)))
                .map(line -> line.indexOf(CONDITION) < 0
                        ? line
                        : line.substring(0, line.indexOf(CONDITION)).strip())
                .toList();
    }

    /** Whether one of the words, with commas between, stands in the sector, the name or the place of the company. */
    private static boolean says(Firm firm, String words) {
        var about = String.join(
                "; ",
                firm.sector(),
                firm.facts().name(),
                String.join("; ", firm.place().above()),
                firm.place().fullName());
        return Stream.of(words.split(",")).map(String::strip).anyMatch(about::contains);
    }

    List<String> sectors() {
        return words.list("sector");
    }

    String occupation() {
        return words.get("occupation");
    }

    /** Millions of đồng a month, in thousands: the least and the most. */
    int[] wage() {
        return words.words("wage").stream()
                .mapToInt(millions -> (int) Math.round(Double.parseDouble(millions) * 1000))
                .toArray();
    }

    int[] openings() {
        return words.words("openings").stream().mapToInt(Integer::parseInt).toArray();
    }

    /** Of a hundred people hired, how many are women. */
    int women() {
        return words.number("women");
    }

    EmploymentType type() {
        return switch (words.get("type", "")) {
            case "Thời vụ" -> EmploymentType.SEASONAL;
            case "Bán thời gian" -> EmploymentType.PART_TIME;
            default -> EmploymentType.FULL_TIME;
        };
    }

    /** The trades weighted as their work comes in each month: twice as often in season. */
    static Map<Month, Weighted<Trade>> seasons(List<Trade> trades) {
        var seasons = new EnumMap<Month, Weighted<Trade>>(Month.class);
        for (var month : Month.values()) {
            seasons.put(month, Weighted.of(trades, trade -> trade.weight(month)));
        }
        return seasons;
    }

    /** The trades as their work comes on a day. */
    static Weighted<Trade> inSeason(Map<Month, Weighted<Trade>> seasons, LocalDate day) {
        var trades = seasons.get(day.getMonth());
        if (trades == null) {
            throw new IllegalArgumentException("no season of " + day);
        }
        return trades;
    }

    private double weight(Month month) {
        boolean inSeason = words.list("season").stream()
                .flatMap(months -> Stream.of(months.split(" +")))
                .anyMatch(Integer.toString(month.getValue())::equals);
        return words.number("weight") * (inSeason ? 2 : 1);
    }
}
