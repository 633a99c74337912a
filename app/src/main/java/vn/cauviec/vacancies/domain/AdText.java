package vn.cauviec.vacancies.domain;

import java.util.stream.Collectors;
import vn.cauviec.kernel.VietnameseText;

/** Text of several lines, as it is stored: each line tidy, at most one empty line between two, none at the ends. */
public final class AdText {
    private AdText() {}

    public static String tidy(String typed) {
        return typed.lines()
                .map(VietnameseText::tidy)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
