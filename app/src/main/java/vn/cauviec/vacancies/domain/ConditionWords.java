package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;

/** The conditions of an ad in the words of forms, workbooks and deliveries. */
final class ConditionWords {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Pattern NO_EXPERIENCE =
            Pattern.compile("0|0 (thang|nam)|(khong|chua)( (can|yeu cau|doi hoi))?( co)?( kinh nghiem)?");
    private static final Pattern EXPERIENCE = Pattern.compile("(?:(?:tu|tren|it nhat|toi thieu|can|hon) )*"
            + "(?:([0-9]{1,2}(?:[.,][0-9])?) nam)?(?: ?(?:va )?([0-9]{1,3}) thang)?(?: (?:tro len|kinh nghiem))*");

    private static final Map<String, HomeWork> PLACES = Map.of(
            "tai noi lam viec", HomeWork.AT_WORKPLACE,
            "mot phan", HomeWork.PARTLY,
            "hoan toan", HomeWork.FULLY,
            "khong", HomeWork.AT_WORKPLACE,
            "tai nha", HomeWork.FULLY);

    private static final Map<String, Offer> OFFERS = Map.ofEntries(
            Map.entry("cho o", Offer.HOUSING),
            Map.entry("nha o", Offer.HOUSING),
            Map.entry("ky tuc xa", Offer.HOUSING),
            Map.entry("bua an", Offer.MEALS),
            Map.entry("an ca", Offer.MEALS),
            Map.entry("com", Offer.MEALS),
            Map.entry("xe dua don", Offer.TRANSPORT),
            Map.entry("dua don", Offer.TRANSPORT),
            Map.entry("ho ngheo", Offer.POOR_HOUSEHOLDS),
            Map.entry("ho can ngheo", Offer.POOR_HOUSEHOLDS),
            Map.entry("tieng dan toc", Offer.MINORITY_LANGUAGE),
            Map.entry("nguoi khuyet tat", Offer.DISABLED_PEOPLE));

    private ConditionWords() {}

    /** What was typed; what cannot be read is said, and is not stated. */
    static StatedConditions read(TypedConditions typed, List<Finding> problems) {
        return new StatedConditions(
                homeWork(typed.homeWork(), problems),
                experience(typed.experience(), problems),
                offers(typed.offers(), problems));
    }

    /** As one would type it: {@link #read} reads the same out of it. */
    static TypedConditions type(StatedConditions stated) {
        var months = stated.experienceMonths();
        return new TypedConditions(
                stated.homeWork() == null ? "" : stated.homeWork().name(),
                months == null ? "" : months == 0 ? "Không cần" : months + " tháng",
                stated.offers().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static @Nullable HomeWork homeWork(String typed, List<Finding> problems) {
        var text = VietnameseText.tidy(typed);
        if (text.isEmpty()) {
            return null;
        }
        var found = byName(HomeWork.values(), text).or(() -> byBeginning(PLACES, text));
        if (found.isEmpty()) {
            problems.add(problem(AdField.HOME_WORK, "vacancies.problem.homeWork", text));
        }
        return found.orElse(null);
    }

    private static @Nullable Integer experience(String typed, List<Finding> problems) {
        var text = VietnameseText.tidy(typed);
        if (text.isEmpty()) {
            return null;
        }
        var folded = VietnameseText.fold(text);
        if (NO_EXPERIENCE.matcher(folded).matches()) {
            return 0;
        }
        var matcher = EXPERIENCE.matcher(folded);
        int months = matcher.matches() ? months(matcher) : 0;
        if (months < 1 || months > StatedConditions.MOST_MONTHS) {
            problems.add(problem(AdField.EXPERIENCE, "vacancies.problem.experience", text));
            return null;
        }
        return months;
    }

    private static int months(Matcher matcher) {
        var years = matcher.group(1);
        var months = matcher.group(2);
        int ofYears = years == null
                ? 0
                : new BigDecimal(years.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR))
                        .intValue();
        return ofYears + (months == null ? 0 : Integer.parseInt(months));
    }

    private static Set<Offer> offers(String typed, List<Finding> problems) {
        var offers = EnumSet.noneOf(Offer.class);
        var unknown = Arrays.stream(typed.split("[,;+\n]"))
                .map(VietnameseText::tidy)
                .filter(word -> !word.isEmpty())
                .filter(word -> {
                    var found = byName(Offer.values(), word).or(() -> byBeginning(OFFERS, word));
                    found.ifPresent(offers::add);
                    return found.isEmpty();
                })
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problems.add(problem(AdField.OFFERS, "vacancies.problem.offers", unknown));
        }
        return offers;
    }

    private static <E extends Enum<E>> Optional<E> byName(E[] known, String typed) {
        return Arrays.stream(known).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static <E> Optional<E> byBeginning(Map<String, E> known, String typed) {
        var folded = VietnameseText.fold(typed);
        return known.entrySet().stream()
                .filter(entry -> folded.startsWith(entry.getKey()) || folded.startsWith("co " + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
