package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.domain.Radius;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** A search as a line of Vietnamese: "Việc làm: thợ hàn, ở huyện Bảo Thắng · Từ 10 triệu". */
@Component
class SearchWords {
    private final JobWords words;

    SearchWords(JobWords words) {
        this.words = words;
    }

    /** The same in another language. */
    SearchWords in(Language language) {
        return new SearchWords(words.in(language));
    }

    /** Message key of "trong 20 km đường bộ". */
    static String radiusKey(Radius radius) {
        return radius.byRoad() ? "vacancies.search.withinByRoad" : "vacancies.search.withinByAir";
    }

    String of(Search search) {
        var parts = new ArrayList<String>();
        var place = search.place().known().map(Unit::nameInText).orElse("");
        parts.add(words.say(SearchPage.headingKey(search.text(), place), search.text(), place));
        var radius = search.radius();
        if (radius != null) {
            parts.add(words.say(radiusKey(radius), Integer.toString(radius.kilometres())));
        }
        if (search.wageFrom() != null) {
            parts.add(words.say("vacancies.search.wageFrom", SearchInput.millions(search.wageFrom())));
        }
        search.types().stream().sorted().forEach(type -> parts.add(words.say("vacancies.type." + type)));
        if (search.occupation() != null) {
            parts.add(search.occupation().name());
        }
        search.unstated().stream().sorted().forEach(one -> parts.add(words.say("vacancies.unstated." + one)));
        search.asked()
                .each()
                .forEach(condition -> parts.add(words.say(
                        search.asked().wanted().contains(condition)
                                ? ConditionWays.key(condition)
                                : ConditionWays.PREFIX + "not." + condition)));
        return String.join(" · ", parts);
    }
}
