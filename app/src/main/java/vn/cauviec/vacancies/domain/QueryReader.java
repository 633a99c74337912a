package vn.cauviec.vacancies.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.words.AdTags;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/** Understands what a person typed into the one field of the job search. */
@Component
class QueryReader {
    /** More words than this are not looked at. */
    static final int MOST_WORDS = 40;

    private static final int MOST_LETTERS = 600;

    private final PlaceNames places;
    private final DictionaryInUse words;

    QueryReader(PlaceNames places, DictionaryInUse words) {
        this.places = places;
        this.words = words;
    }

    /** Equal as long as everything is understood as before. */
    Object state() {
        return words.get();
    }

    Understood read(String typed, Vocabulary inAds) {
        return reading(typed, inAds, null).result(true);
    }

    /** @param instead a word that is taken for another, because little is found by it */
    Understood read(String typed, Vocabulary inAds, Correction instead) {
        return reading(typed, inAds, instead).result(true);
    }

    /** The same where a name alone is no commune. */
    Understood readWithoutGuess(String typed, Vocabulary inAds) {
        return reading(typed, inAds, null).result(false);
    }

    /** Conditions of which the words of an ad speak, while it states neither them nor their opposite. */
    Set<AdCondition> listInWords(IndexedVacancy vacancy) {
        var texts = List.of(vacancy.description(), vacancy.requirements(), vacancy.benefits());
        var tags = AdTags.of(words.get(), vacancy.title(), texts, vacancy.occupationCode(), List.of());
        var stated = vacancy.conditions();
        var found = EnumSet.noneOf(AdCondition.class);
        for (var condition : AdCondition.values()) {
            boolean open = !condition.isStated(stated) && !condition.isDenied(stated);
            if (open && condition.isInWords() && tags.contains(AdTags.trait(condition.trait()))) {
                found.add(condition);
            }
        }
        return found;
    }

    private QueryReading reading(String typed, Vocabulary inAds, @Nullable Correction instead) {
        var tidy = VietnameseText.tidy(typed);
        boolean cut = tidy.length() > MOST_LETTERS;
        return new QueryReading(places, words.get(), cut ? tidy.substring(0, MOST_LETTERS) : tidy, cut, inAds, instead);
    }
}
