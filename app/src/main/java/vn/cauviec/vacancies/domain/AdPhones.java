package vn.cauviec.vacancies.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.cauviec.kernel.Phone;

/** The telephone numbers in the text of an ad. */
final class AdPhones {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:\\+?84|0)(?:[ .-]?[0-9]){8,10}(?![0-9])");

    private AdPhones() {}

    /** Numbers that an operator may have given out, each with the field in which it stands first. */
    static Map<Phone, AdField> find(VacancyContent content) {
        var found = new TreeMap<Phone, AdField>((one, other) -> one.e164().compareTo(other.e164()));
        content.texts().forEach((field, text) -> {
            var numbers = NUMBER.matcher(text);
            while (numbers.find()) {
                Phone.find(numbers.group()).ifPresent(phone -> found.putIfAbsent(phone, field));
            }
        });
        return found;
    }
}
