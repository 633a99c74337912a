package vn.cauviec.vacancies.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.site.PageAddress;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.Recognised;
import vn.cauviec.vacancies.domain.words.Pay;
import vn.cauviec.vacancies.web.SearchPage.Part;
import vn.cauviec.vacancies.web.SearchPage.Way;

/** How the text of a search was understood, as links: without a part, without what it means, or as mere words. */
@Component
class UnderstoodWays {
    private static final String PREFIX = "vacancies.understood.";
    private static final long THOUSAND = 1000;

    private final PlaceWords places;

    UnderstoodWays(PlaceWords places) {
        this.places = places;
    }

    /** One for each part; its address is the list without it. */
    List<Part> parts(PageAddress address, JobResults results) {
        return results.recognised().stream()
                .map(part -> new Part(
                        key(part),
                        words(part, part.name()),
                        words(part, part.english()),
                        part.jobs(),
                        address(address, part.without())))
                .toList();
    }

    /** Other meanings of each part. */
    List<Part> others(PageAddress address, JobResults results) {
        var others = new ArrayList<Part>();
        for (var part : results.recognised()) {
            if (!part.inverted().isEmpty()) {
                var to = address(address, part.inverted());
                others.add(new Part(
                        PREFIX + "invert", words(part, part.name()), words(part, part.english()), Way.NOT_COUNTED, to));
            }
            if (!part.asWords().isEmpty()) {
                var words = lastQuoted(part.asWords());
                var to = address(address, part.asWords());
                others.add(new Part(PREFIX + "asWords", words, words, Way.NOT_COUNTED, to));
            }
        }
        return others;
    }

    private static String address(PageAddress address, String text) {
        return address.with(SearchInput.TEXT, text).toString();
    }

    private static String lastQuoted(String text) {
        int end = text.length() - 1;
        return text.substring(text.lastIndexOf('"', end - 1) + 1, end);
    }

    private static String key(Recognised part) {
        var pay = part.pay();
        if (pay == null) {
            return PREFIX + part.kind();
        }
        var bound = pay.least() == null ? "most" : pay.most() == null ? "least" : "between";
        return PREFIX + part.kind() + '.' + pay.per() + '.' + bound;
    }

    private String words(Recognised part, List<String> names) {
        var pay = part.pay();
        return pay == null ? place(part, names) : amounts(pay);
    }

    /** An old place is named with what it lies in today. */
    private String place(Recognised part, List<String> names) {
        var unit = part.unit();
        if (unit == null) {
            return String.join(", ", names);
        }
        var today = places.today(unit);
        return today.isEmpty() ? places.shortly(unit) : places.shortly(unit) + " → " + today;
    }

    private static String amounts(Pay pay) {
        var least = pay.least();
        var most = pay.most();
        if (least == null || most == null) {
            return least != null ? amount(pay.per(), least) : most != null ? amount(pay.per(), most) : "";
        }
        return amount(pay.per(), least) + "–" + amount(pay.per(), most);
    }

    /** Months in millions, days and hours in thousands. What is typed need not be an amount that anybody pays. */
    private static String amount(Pay.Per per, long dong) {
        return per == Pay.Per.MONTH
                ? BigDecimal.valueOf(dong)
                        .movePointLeft(6)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : Long.toString(dong / THOUSAND);
    }
}
