package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A syllable, or a word of another language.
 *
 * @param text in small letters, with the marks that it was written with
 * @param bare the same without marks
 * @param source number of the written word that it comes from, from 0; several syllables may come from one: "congnhan"
 */
public record Word(String text, String bare, int source) {
    static Word of(String text, int source) {
        return new Word(text, SearchText.fold(text), source);
    }

    /** The words of a part of a text. */
    public static List<Word> listOf(List<String> syllables) {
        var words = new ArrayList<Word>(syllables.size());
        for (int i = 0; i < syllables.size(); i++) {
            words.add(of(syllables.get(i), i));
        }
        return words;
    }

    /** A mark that was written counts; a word without marks may mean any. */
    public boolean isMarked() {
        return !text.equals(bare);
    }

    boolean canMean(String syllable) {
        return text.equals(syllable) || !isMarked();
    }
}
