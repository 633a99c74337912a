package vn.cauviec.vacancies.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.words.Confusions;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/**
 * Where little is found, looks for one word that was written by ear: taken for another one, more of what was typed makes sense. Always
 * announced, never tried where enough is found.
 */
final class WordCorrections {
    private static final int MOST_WORDS = 8;

    private final QueryReader reader;

    WordCorrections(QueryReader reader) {
        this.reader = reader;
    }

    Optional<Understood> best(String typed, Understood meant, Vocabulary inAds) {
        int least = sense(meant);
        var tried = new HashSet<String>();
        return meant.words().stream()
                .limit(MOST_WORDS)
                .filter(word -> tried.add(word.text()))
                .flatMap(word -> Confusions.of(word.text()).stream().map(other -> new Correction(word.text(), other)))
                .map(correction -> reader.read(typed, inAds, correction))
                .filter(other -> sense(other) > least)
                .max(Comparator.comparingInt(WordCorrections::sense));
    }

    /** How much of what was typed is more than words: long phrases count most. */
    private static int sense(Understood meant) {
        return meant.parts().stream()
                .mapToInt(part -> part.words().size() * part.words().size())
                .sum();
    }
}
