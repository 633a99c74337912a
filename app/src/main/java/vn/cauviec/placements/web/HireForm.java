package vn.cauviec.placements.web;

import java.util.Map;

/**
 * What was typed about a hire.
 *
 * @param startDate first working day, dd/MM/yyyy
 * @param channel name of the channel
 * @param insured "1" when social insurance is paid
 * @param evidence name of the kind of evidence
 * @param note what was checked
 * @param employer tax code or name, where the employer is not known from an application
 */
public record HireForm(
        String startDate, String channel, String insured, String evidence, String note, String employer) {
    static final String START_DATE = "ngay";
    static final String CHANNEL = "kenh";
    static final String INSURED = "bao-hiem";
    static final String EVIDENCE = "minh-chung";
    static final String NOTE = "ghi-chu";
    static final String EMPLOYER = "don-vi";
    static final String PAPER = "tep";

    static HireForm read(Map<String, String> typed) {
        return new HireForm(
                typed.getOrDefault(START_DATE, ""),
                typed.getOrDefault(CHANNEL, ""),
                typed.getOrDefault(INSURED, ""),
                typed.getOrDefault(EVIDENCE, ""),
                typed.getOrDefault(NOTE, ""),
                typed.getOrDefault(EMPLOYER, ""));
    }

    static HireForm empty(String channel) {
        return new HireForm("", channel, "", "", "", "");
    }
}
