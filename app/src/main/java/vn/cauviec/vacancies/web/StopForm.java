package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Optional;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.domain.StopReason;

/**
 * Why an ad is stopped.
 *
 * @param note what is added in words; may be empty
 */
record StopForm(StopReason reason, String note) {
    static final String REASON = "ly-do-dung";
    static final String NOTE = "noi-them";
    private static final int LONGEST_NOTE = 300;

    /**
     * @param allowed reasons that this actor may state
     * @return empty when something is wrong, which is then among the errors
     * @throws UnknownValue when the reason is none of them
     */
    static Optional<StopForm> read(String reason, String note, List<StopReason> allowed, FormErrors errors) {
        var tidy = VietnameseText.tidy(note);
        if (reason.isEmpty()) {
            errors.add(REASON, "vacancies.stop.reasonMissing");
        }
        if (tidy.length() > LONGEST_NOTE) {
            errors.add(
                    NOTE, "vacancies.problem.tooLong", Integer.toString(LONGEST_NOTE), Integer.toString(tidy.length()));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var chosen = Codes.get(REASON, reason, allowed.toArray(StopReason[]::new), StopReason::name);
        return Optional.of(new StopForm(chosen, tidy));
    }
}
