package vn.cauviec.placements.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.placements.domain.RecordEmployer;
import vn.cauviec.site.FormErrors;

/** The employer that an officer names by tax code or by name when there is no application. */
@Component
class NamedEmployer {
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 200;

    private final Employers employers;
    private final RecordEmployer record;

    NamedEmployer(Employers employers, RecordEmployer record) {
        this.employers = employers;
        this.record = record;
    }

    /** The employer; empty when what was typed names none, which then stands in the errors. */
    Optional<UUID> find(String typed, FormErrors errors) {
        var text = typed.strip();
        if (text.isEmpty()) {
            errors.add(HireForm.EMPLOYER, "placements.form.employerMissing");
            return Optional.empty();
        }
        if (Character.isDigit(text.charAt(0))) {
            return byTaxCode(text, errors);
        }
        if (text.length() < SHORTEST_NAME || text.length() > LONGEST_NAME) {
            errors.add(HireForm.EMPLOYER, "placements.form.employerName");
            return Optional.empty();
        }
        return Optional.of(record.byName(CurrentActor.get(), text));
    }

    private Optional<UUID> byTaxCode(String text, FormErrors errors) {
        TaxCode.check(text).ifPresent(problem -> errors.add(HireForm.EMPLOYER, "kernel.problem.TaxCode." + problem));
        var found = TaxCode.find(text).flatMap(employers::findByTaxCode).map(Employers.Card::id);
        if (found.isEmpty()) {
            errors.add(HireForm.EMPLOYER, "placements.form.employerUnknown");
        }
        return found;
    }
}
