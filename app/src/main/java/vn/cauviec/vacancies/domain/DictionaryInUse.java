package vn.cauviec.vacancies.domain;

import java.util.List;
import vn.cauviec.vacancies.domain.words.AcceptedWord;
import vn.cauviec.vacancies.domain.words.Dictionary;

/**
 * The dictionary of this node: what ships, with what officers accepted. Questions are read by it from the moment at which it is read
 * anew; ads when the index is built anew, which is asked for together with each change of the words (ADR 0808).
 */
public final class DictionaryInUse {
    private final Source source;
    private volatile Dictionary dictionary = Dictionary.shipped();

    /** Where the words that officers accepted stand. */
    public interface Source {
        List<AcceptedWord> listInForce();
    }

    public DictionaryInUse(Source source) {
        this.source = source;
    }

    public Dictionary get() {
        return dictionary;
    }

    /** Reads the words anew, in the running transaction. */
    public void reload() {
        dictionary = Dictionary.with(source.listInForce());
    }
}
