package vn.cauviec.judgements;

/** What makes a pair hard for a search that does not know Vietnamese. */
public enum Difficulty {
    /** Typed without marks. */
    UNMARKED("unmarked"),
    /** Typed with all marks: a typed mark counts. */
    MARKED("marked"),
    /** Some words with marks. */
    HALF_MARKED("half-marked"),
    /** Telex keystrokes that were not converted. */
    TELEX("telex"),
    /** VNI keystrokes that were not converted. */
    VNI("vni"),
    /** Spaces are missing. */
    JOINED("joined"),
    /** Spelt by ear: s/x, ch/tr, d/gi, l/n, final n/ng, hỏi/ngã. */
    SLIP("slip"),
    /** Letters missing, doubled or in the wrong order. */
    LETTERS("letters"),
    /** Words of a region. */
    REGIONAL("regional"),
    /** Short forms of the field. */
    ABBREVIATION("abbreviation"),
    /** Another word for the same. */
    SYNONYM("synonym"),
    /** A field of trades. */
    BROADER("broader"),
    /** Units that are no more since 01/07/2025. */
    OLD_PLACE("old-place"),
    /** Where one wants to work. */
    PLACE("place"),
    /** Ordinary words that are names of communes, and the communes. */
    WORD_PLACE("word-place"),
    /** What one wants to earn. */
    PAY("pay"),
    /** What comes with the work. */
    BENEFIT("benefit"),
    /** Nothing learned yet. */
    EXPERIENCE("experience"),
    /** When and how long. */
    TIME("time"),
    /** An employer by name. */
    EMPLOYER("employer"),
    /** The very words, in quotation marks. */
    PHRASE("phrase"),
    /** What is not wanted, behind a minus. */
    MINUS("minus"),
    /** English words. */
    ENGLISH("english"),
    /** Words for women and men. No ad may ask for a sex (Bộ luật Lao động 2019, Điều 8), so these words narrow nothing. */
    OPENNESS("openness"),
    /** Whole sentences. */
    SENTENCE("sentence"),
    /** One ad, or a few. */
    RARE("rare");

    private final String word;

    Difficulty(String word) {
        this.word = word;
    }

    /** As the files call it. */
    public String word() {
        return word;
    }
}
