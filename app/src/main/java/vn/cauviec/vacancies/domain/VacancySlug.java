package vn.cauviec.vacancies.domain;

import java.util.UUID;
import vn.cauviec.kernel.VietnameseText;

/** The public address part of a vacancy: its title and eight letters of its id, so that it says what it is and is nobody else's. */
final class VacancySlug {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LONGEST_TITLE = 80;
    private static final int ID_LETTERS = 8;

    private VacancySlug() {}

    static String of(String title, UUID id) {
        var words = VietnameseText.slug(title);
        if (words.length() > LONGEST_TITLE) {
            int cut = words.lastIndexOf('-', LONGEST_TITLE);
            words = words.substring(0, cut > 0 ? cut : LONGEST_TITLE);
        }
        var slug = new StringBuilder(words.isEmpty() ? "viec-lam" : words).append('-');
        long bits = id.getLeastSignificantBits();
        for (int i = 0; i < ID_LETTERS; i++) {
            slug.append(LETTERS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return slug.toString();
    }
}
