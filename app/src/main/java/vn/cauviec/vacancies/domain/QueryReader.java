package vn.cauviec.vacancies.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.PlaceNames.Name;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/** Understands what a person typed into the one field of the job search. */
@Component
class QueryReader {
    /** More words than this are not looked at. */
    static final int MOST_WORDS = 40;

    private static final int MOST_LETTERS = 600;

    private final PlaceNames places;

    QueryReader(PlaceNames places) {
        this.places = places;
    }

    /** A piece of what was typed. */
    private record Piece(String text, char sign, boolean quoted, int number) {}

    /** Names and phrases, in one choice of what the words mean. */
    private record Sense(
            @Nullable Concept concept, @Nullable Name name) {}

    Understood read(String typed, Vocabulary inAds) {
        return read(typed, inAds, null);
    }

    /** @param instead words that are taken for others, because little is found by them; null for none */
    Understood read(String typed, Vocabulary inAds, @Nullable Correction instead) {
        var tidy = VietnameseText.tidy(typed);
        boolean cut = tidy.length() > MOST_LETTERS;
        var text = cut ? tidy.substring(0, MOST_LETTERS) : tidy;
        return new QueryReading(places, text, cut, inAds, instead).result(true);
    }

    /** The same where a name alone is no commune. */
    Understood readWithoutGuess(String typed, Vocabulary inAds) {
        var tidy = VietnameseText.tidy(typed);
        return new QueryReading(places, tidy.substring(0, Math.min(MOST_LETTERS, tidy.length())), false, inAds, null)
                .result(false);
    }
}
