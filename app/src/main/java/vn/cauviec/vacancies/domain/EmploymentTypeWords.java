package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.EmploymentType;

/** The kinds of employment in the words of forms and workbooks. */
final class EmploymentTypeWords {
    private static final Map<String, EmploymentType> BEGINNINGS = Map.of(
            "toan thoi gian", EmploymentType.FULL_TIME,
            "full time", EmploymentType.FULL_TIME,
            "fulltime", EmploymentType.FULL_TIME,
            "ban thoi gian", EmploymentType.PART_TIME,
            "part time", EmploymentType.PART_TIME,
            "thoi vu", EmploymentType.SEASONAL,
            "mua vu", EmploymentType.SEASONAL,
            "thuc tap", EmploymentType.INTERNSHIP,
            "intern", EmploymentType.INTERNSHIP);

    private EmploymentTypeWords() {}

    static Optional<EmploymentType> find(String typed) {
        var folded = VietnameseText.fold(typed).replace('-', ' ');
        return Arrays.stream(EmploymentType.values())
                .filter(type -> type.name().equals(typed))
                .findFirst()
                .or(() -> BEGINNINGS.entrySet().stream()
                        .filter(known -> folded.startsWith(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
