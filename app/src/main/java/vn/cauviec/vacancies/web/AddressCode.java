package vn.cauviec.vacancies.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobSorting;

/**
 * The words by which an address names the constants of an enum: {@code loai=thoi-vu}.
 *
 * @param parameter query parameter that holds the word
 */
record AddressCode<E extends Enum<E>>(String parameter, Map<E, String> words) {
    static final AddressCode<EmploymentType> TYPE = new AddressCode<>(
            "loai",
            new EnumMap<>(Map.of(
                    EmploymentType.FULL_TIME, "toan-thoi-gian",
                    EmploymentType.PART_TIME, "ban-thoi-gian",
                    EmploymentType.SEASONAL, "thoi-vu",
                    EmploymentType.INTERNSHIP, "thuc-tap")));
    static final AddressCode<JobSorting> SORTING = new AddressCode<>(
            "sap",
            new EnumMap<>(Map.of(
                    JobSorting.RELEVANCE, "phu-hop",
                    JobSorting.NEWEST, "moi-nhat",
                    JobSorting.WAGE, "luong",
                    JobSorting.DEADLINE, "han-nop",
                    JobSorting.NEAREST, "gan-nhat",
                    JobSorting.OLDEST, "cu-nhat",
                    JobSorting.LAST_DEADLINE, "han-xa")));
    static final AddressCode<Unstated> UNSTATED = new AddressCode<>(
            "khong-neu", new EnumMap<>(Map.of(Unstated.PLACE, "noi", Unstated.WAGE, "luong", Unstated.TYPE, "loai")));

    static final AddressCode<AdCondition> CONDITION = new AddressCode<>(
            "dieu-kien",
            new EnumMap<>(Map.ofEntries(
                    Map.entry(AdCondition.HOUSING, "cho-o"),
                    Map.entry(AdCondition.MEALS, "bua-an"),
                    Map.entry(AdCondition.TRANSPORT, "xe-dua-don"),
                    Map.entry(AdCondition.NO_EXPERIENCE, "khong-can-kinh-nghiem"),
                    Map.entry(AdCondition.HOME_WORK, "lam-tai-nha"),
                    Map.entry(AdCondition.HOME_WORK_FULLY, "hoan-toan-tai-nha"),
                    Map.entry(AdCondition.POOR_HOUSEHOLDS, "ho-ngheo"),
                    Map.entry(AdCondition.MINORITY_LANGUAGE, "tieng-dan-toc"),
                    Map.entry(AdCondition.DISABLED_PEOPLE, "khuyet-tat"),
                    Map.entry(AdCondition.ABROAD, "nuoc-ngoai"))));

    String wordOf(E constant) {
        var word = words.get(constant);
        if (word == null) {
            throw new IllegalStateException("no word for " + constant);
        }
        return word;
    }

    /** @throws UnknownValue when no constant has the word */
    E read(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new UnknownValue(parameter, word, words.values()));
    }

    List<E> readAll(List<String> typed) {
        return typed.stream()
                .filter(word -> !word.isEmpty())
                .map(this::read)
                .distinct()
                .toList();
    }
}
