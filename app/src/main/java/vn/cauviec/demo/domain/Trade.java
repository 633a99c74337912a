package vn.cauviec.demo.domain;

import java.util.List;
import java.util.stream.Stream;
import vn.cauviec.vacancies.EmploymentType;

/** A trade of the province, with what its ads say. */
record Trade(Section words) {
    static List<Trade> list(String province) {
        return Stream.of("trades-industry.txt", "trades-services.txt")
                .flatMap(file -> Section.read(province, file).stream())
                .map(Trade::new)
                .toList();
    }

    String key() {
        return words.key();
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

    /** How often its ads come in a month: twice as often in season. */
    double weight(int month) {
        boolean inSeason = words.list("season").stream()
                .flatMap(months -> Stream.of(months.split(" +")))
                .anyMatch(Integer.toString(month)::equals);
        return words.number("weight") * (inSeason ? 2 : 1);
    }
}
