package vn.cauviec.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: at most one sentence per field, all fields at once, in the order of the form. */
public final class FormErrors {
    private final Map<String, Sentence> errors = new LinkedHashMap<>();

    /**
     * A sentence to be said.
     *
     * @param field name of the field
     * @param key message key
     * @param arguments what the sentence fills in
     */
    public record Sentence(String field, String key, List<String> arguments) {
        public Sentence {
            arguments = List.copyOf(arguments);
        }
    }

    /** Notes what is wrong with a field; the first finding of a field stays. */
    public FormErrors add(String field, String key, String... arguments) {
        errors.putIfAbsent(field, new Sentence(field, key, List.of(arguments)));
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<Sentence> all() {
        return List.copyOf(errors.values());
    }

    public boolean has(String field) {
        return errors.containsKey(field);
    }

    /** The sentence at a field in the language of the page; null when the field is right. */
    public @Nullable String at(String field, Ui ui) {
        var sentence = errors.get(field);
        return sentence == null
                ? null
                : ui.t(sentence.key(), sentence.arguments().toArray());
    }

    /** Ids of the hint and of the sentence at a field, for {@code aria-describedby}; null when it has neither. */
    public @Nullable String describedBy(String field, boolean hint) {
        if (!hint && !has(field)) {
            return null;
        }
        return (hint ? field + "-hint " : "") + (has(field) ? field + "-error" : "");
    }
}
