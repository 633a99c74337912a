package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.VacancyStatus;

/** The ads and the questions of the files beside this test, which people can read and correct. */
final class SearchCorpus {
    private static final Pattern PLACE = Pattern.compile("(?<unit>[^(]*)(\\((?<words>.*)\\))?");

    /** What is expected of one question. */
    record Question(
            String typed,
            List<String> amongFirstFive,
            String first,
            List<String> behind,
            List<String> notAmongFirstFive) {

        /** What is wrong with the first five; empty when nothing is. */
        List<String> mistakes(List<String> found) {
            var mistakes = new ArrayList<String>();
            if (!first.isEmpty() && found.indexOf(first) != 0) {
                mistakes.add("first is not " + first);
            }
            amongFirstFive.stream().filter(key -> !found.contains(key)).forEach(key -> mistakes.add("misses " + key));
            notAmongFirstFive.stream().filter(found::contains).forEach(key -> mistakes.add("shows " + key));
            var expected = amongFirstFive.isEmpty() ? List.of(first) : amongFirstFive;
            behind.stream()
                    .filter(found::contains)
                    .filter(key -> expected.stream().anyMatch(better -> found.indexOf(better) > found.indexOf(key)))
                    .forEach(key -> mistakes.add(key + " stands too far ahead"));
            return mistakes;
        }
    }

    private SearchCorpus() {}

    /** The ads by their key; the later in the file, the older. */
    static Map<String, IndexedVacancy> ads() {
        var ads = new LinkedHashMap<String, IndexedVacancy>();
        for (var line : lines("search-ads.txt")) {
            var cells = line.split("\\s*\\|\\s*", -1);
            ads.put(cells[0], ad(cells, ads.size()));
        }
        return ads;
    }

    static List<Question> questions() {
        return lines("search-queries.txt").stream().map(SearchCorpus::question).toList();
    }

    private static IndexedVacancy ad(String[] cells, int number) {
        var place = PLACE.matcher(cells[4]);
        if (!place.matches()) {
            throw new IllegalArgumentException(cells[4]);
        }
        var wage = Arrays.stream(cells[6].split("-"))
                .map(millions -> Math.round(Double.parseDouble(millions) * 1_000_000))
                .toList();
        return new IndexedVacancy(
                new UUID(0x7000L << 16, 1000 - number),
                cells[0],
                VacancyStatus.PUBLISHED,
                new UUID(9, VietnameseText.fold(cells[3]).hashCode()),
                cells[3],
                VietnameseText.slug(cells[3]),
                true,
                "",
                cells[1],
                cells[7],
                "",
                "",
                cells[2].isEmpty() ? null : cells[2],
                unit(place.group("unit").strip()),
                place.group("words") == null ? "" : place.group("words"),
                List.of(),
                Wage.between(wage.getFirst(), wage.getLast()),
                "",
                EmploymentType.valueOf(cells[5]),
                cells.length > 8 ? marks(cells[8]) : StatedConditions.NONE,
                1 + number % 5,
                0,
                SearchFixture.TODAY.plusDays(10 + number),
                SearchFixture.TODAY.atStartOfDay(BusinessClock.ZONE).toInstant().minus(Duration.ofHours(number)),
                1);
    }

    private static StatedConditions marks(String cell) {
        var parts = cell.split("\\s*;\\s*", -1);
        var problems = new ArrayList<Finding>();
        var marks = ConditionWords.read(new TypedConditions(parts[0], parts[1], parts[2]), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return marks;
    }

    private static UnitId unit(String path) {
        var fullNames = path.split("\\s*,\\s*");
        return LoadedReference.UNITS.listByName(fullNames[0], SearchFixture.TODAY).stream()
                .filter(unit -> fullNames.length == 1 || unit.above().getFirst().equals(fullNames[1]))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such place: " + path));
    }

    private static Question question(String line) {
        var sides = line.split("\\s*=\\s*", 2);
        var amongFirstFive = new ArrayList<String>();
        var behind = new ArrayList<String>();
        var not = new ArrayList<String>();
        var first = "";
        for (var rule : sides[1].split("\\s*\\|\\s*")) {
            if (rule.startsWith("first: ")) {
                first = rule.substring(7);
            } else if (rule.startsWith("behind: ")) {
                behind.addAll(keys(rule.substring(8)));
            } else if (rule.startsWith("not: ")) {
                not.addAll(keys(rule.substring(5)));
            } else {
                amongFirstFive.addAll(keys(rule));
            }
        }
        return new Question(sides[0], amongFirstFive, first, behind, not);
    }

    private static List<String> keys(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static List<String> lines(String file) {
        try (var content = SearchCorpus.class.getResourceAsStream("/vacancies/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
