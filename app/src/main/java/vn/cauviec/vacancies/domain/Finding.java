package vn.cauviec.vacancies.domain;

import java.util.List;

/**
 * Something that is wrong with an ad, or worth a second look.
 *
 * @param field where
 * @param key message key of the sentence
 * @param arguments what the sentence fills in
 * @param warning true when the ad may stay as it is for a stated reason
 */
public record Finding(AdField field, String key, List<String> arguments, boolean warning) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding problem(AdField field, String key, String... arguments) {
        return new Finding(field, key, List.of(arguments), false);
    }

    static Finding warning(AdField field, String key, String... arguments) {
        return new Finding(field, key, List.of(arguments), true);
    }
}
