package vn.cauviec.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name in the order in which it is written here: family name, middle names, given name ("Giàng A Sủng").
 *
 * <p>The first word is taken as the family name and the last as the given name; the words between are the middle name. A name
 * of one word, which some minorities have, is a given name. People are sorted and addressed by the given name.
 *
 * @param full the words with single spaces, each with a capital; personal data, so {@link #toString()} shows initials
 */
public record PersonName(String full) {

    /** Why what somebody typed is not a name. */
    public enum Problem {
        EMPTY,
        /** A digit or a sign; letters, apostrophes and hyphens make a name. */
        WRONG_CHARACTER,
        /** More than 100 characters. */
        TOO_LONG
    }

    private static final int MAX_LENGTH = 100;

    /** @throws IllegalArgumentException when it is not a tidy line of text */
    public PersonName {
        if (full.isEmpty() || !VietnameseText.tidy(full).equals(full)) {
            throw new IllegalArgumentException("not a name as it is stored");
        }
    }

    /** The name as typed, with spaces and capitals put right ("GIÀNG  a sủng"). Empty when there is a problem. */
    public static Optional<PersonName> find(@Nullable String typed) {
        return check(typed).isPresent() ? Optional.empty() : Optional.of(new PersonName(capitalised(tidy(typed))));
    }

    /** What is wrong with the name as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        String tidied = tidy(typed);
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (tidied.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        for (String word : tidied.split(" ")) {
            if (!isNameWord(word)) {
                return Optional.of(Problem.WRONG_CHARACTER);
            }
        }
        return Optional.empty();
    }

    /** The family name: the first of several words; empty for a name of one word. */
    public String family() {
        int space = full.indexOf(' ');
        return space < 0 ? "" : full.substring(0, space);
    }

    /** The words between family name and given name; empty when there are none. */
    public String middle() {
        int first = full.indexOf(' ');
        int last = full.lastIndexOf(' ');
        return first == last ? "" : full.substring(first + 1, last);
    }

    /** The given name: the last word. */
    public String given() {
        return full.substring(full.lastIndexOf(' ') + 1);
    }

    /**
     * The name as a string whose byte order (collation C) is the order of Vietnamese lists: by given name, then family name,
     * then middle name; each word by the letters a ă â b c d đ e ê … y, then by tone: ngang huyền hỏi ngã sắc nặng. Old and new
     * tone placement, case, apostrophes and hyphens make no difference.
     */
    public String sortKey() {
        List<String> words = new ArrayList<>();
        words.add(given());
        if (!family().isEmpty()) {
            words.add(family());
        }
        if (!middle().isEmpty()) {
            words.addAll(List.of(middle().split(" ")));
        }
        return VietnameseText.sortKey(String.join(" ", words));
    }

    /** The name as it is searched and compared: {@link VietnameseText#fold} of the full name ("giang a sung"). */
    public String foldedKey() {
        return VietnameseText.fold(full);
    }

    @Override
    public String toString() {
        StringBuilder initials = new StringBuilder();
        for (String word : full.split(" ")) {
            initials.appendCodePoint(word.codePointAt(0)).append('.');
        }
        return initials.toString();
    }

    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : VietnameseText.tidy(typed)
                        .replace('\u2019', '\'')
                        .replace('\u2018', '\'')
                        .replace('\u02BC', '\'');
    }

    /** Letters, each perhaps with a combining mark (letters of the highlands have some), and ' or - between letters. */
    private static boolean isNameWord(String word) {
        boolean letterBefore = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            boolean joint = c == '\'' || c == '-';
            if (!letter && !((mark || joint) && letterBefore)) {
                return false;
            }
            letterBefore = letter || mark;
        }
        return letterBefore;
    }

    private static String capitalised(String tidied) {
        StringBuilder name = new StringBuilder(tidied.length());
        boolean startOfPart = true;
        for (int i = 0; i < tidied.length(); i++) {
            char c = tidied.charAt(i);
            name.append(startOfPart ? Character.toUpperCase(c) : Character.toLowerCase(c));
            startOfPart = c == ' ' || c == '\'' || c == '-';
        }
        return name.toString();
    }
}
