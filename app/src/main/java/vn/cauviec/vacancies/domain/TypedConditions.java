package vn.cauviec.vacancies.domain;

/**
 * Conditions of an ad as somebody typed or marked them; nothing is checked yet.
 *
 * @param homeWork where the work is done; may be empty
 * @param experience "không cần", "6 tháng"; may be empty
 * @param offers with commas between them; may be empty
 */
public record TypedConditions(String homeWork, String experience, String offers) {
    /** Nothing was typed. */
    public static final TypedConditions NONE = new TypedConditions("", "", "");
}
