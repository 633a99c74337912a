package vn.cauviec.vacancies.domain.words;

/** Which words are in use: in the dictionary, in names of places, in the ads. */
public interface Vocabulary {
    /** @param word in small letters, with marks or without */
    boolean knows(String word);

    /** What the dictionary alone knows. */
    static Vocabulary of(Dictionary dictionary) {
        return dictionary::knows;
    }
}
