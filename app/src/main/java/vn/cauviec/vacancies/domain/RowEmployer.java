package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;
import static vn.cauviec.vacancies.domain.Finding.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;

/**
 * Whose ad a row is: the employer with the tax code or, where a name stands alone, one that the centre has recorded or will record by
 * name, not verified. A name alone never leads to a verified employer: anybody can write a name.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowEmployer {
    private static final int MAIN_LENGTH = 10;

    private final Employers employers;
    private final ImportedAdStore ads;

    RowEmployer(Employers employers, ImportedAdStore ads) {
        this.employers = employers;
        this.ads = ads;
    }

    /** What a row says about its employer. */
    sealed interface Whose {
        record Known(UUID id, List<Finding> warnings) implements Whose {
            public Known {
                warnings = List.copyOf(warnings);
            }
        }

        /** To be recorded when the row is taken over; the tax code null for a name alone. */
        record New(@Nullable TaxCode taxCode, String name, List<Finding> warnings) implements Whose {
            public New {
                warnings = List.copyOf(warnings);
            }
        }

        record Unclear(Finding problem) implements Whose {}
    }

    /** @param stands the ad that the provider handed in before under the reference; null for a new one */
    Whose find(ImportedRow row, @Nullable StoredVacancy stands) {
        if (row.employer().length() > VacancyRules.LONGEST_LINE) {
            return new Whose.Unclear(problem(
                    AdField.EMPLOYER,
                    "vacancies.problem.tooLong",
                    Integer.toString(VacancyRules.LONGEST_LINE),
                    Integer.toString(row.employer().length())));
        }
        if (!row.taxCode().isEmpty()) {
            return readTaxCode(row.taxCode())
                    .map(code -> byTaxCode(code, row.employer()))
                    .orElseGet(() -> new Whose.Unclear(problem(
                            AdField.TAX_CODE,
                            "kernel.problem.TaxCode."
                                    + TaxCode.check(row.taxCode()).orElseThrow())));
        }
        return VietnameseText.slug(row.employer()).isEmpty()
                ? new Whose.Unclear(problem(AdField.EMPLOYER, "vacancies.import.problem.employerMissing"))
                : byName(row.employer(), stands);
    }

    /** The employer that the row means, recorded now where nobody had. */
    UUID record(Actor actor, Whose whose) {
        return switch (whose) {
            case Whose.Known known -> known.id();
            case Whose.New fresh -> {
                var code = fresh.taxCode();
                yield (code == null
                                ? employers.recordByName(actor, fresh.name())
                                : employers.recordByTaxCode(actor, code, fresh.name()))
                        .id();
            }
            case Whose.Unclear unclear ->
                throw new IllegalArgumentException(unclear.problem().key());
        };
    }

    /** A cell that holds a number has lost the zero in front. */
    private static Optional<TaxCode> readTaxCode(String typed) {
        return TaxCode.find(typed)
                .or(() -> typed.length() == MAIN_LENGTH - 1 ? TaxCode.find("0" + typed) : Optional.empty());
    }

    private Whose byTaxCode(TaxCode code, String name) {
        var known = employers.findByTaxCode(code);
        if (known.isPresent()) {
            var card = known.get();
            boolean otherName = !name.isEmpty() && !VietnameseText.fold(name).equals(VietnameseText.fold(card.name()));
            return new Whose.Known(
                    card.id(),
                    otherName
                            ? List.of(warning(
                                    AdField.EMPLOYER, "vacancies.import.warning.otherName", code.text(), card.name()))
                            : List.of());
        }
        return VietnameseText.slug(name).isEmpty()
                ? new Whose.Unclear(problem(AdField.EMPLOYER, "vacancies.import.problem.nameMissing", code.text()))
                : new Whose.New(code, name, List.of());
    }

    private Whose byName(String name, @Nullable StoredVacancy stands) {
        var folded = VietnameseText.fold(name);
        if (stands != null && VietnameseText.fold(stands.employerName()).equals(folded)) {
            return new Whose.Known(stands.employerId(), List.of());
        }
        var namesakes = ads.listEmployers(folded);
        var warnings = namesakes.stream()
                .filter(ImportedAdStore.Named::verified)
                .limit(1)
                .map(one -> warning(AdField.EMPLOYER, "vacancies.import.warning.namesake", one.name(), one.taxCode()))
                .toList();
        return namesakes.stream()
                .filter(one -> !one.verified())
                .findFirst()
                .<Whose>map(one -> new Whose.Known(one.id(), warnings))
                .orElseGet(() -> new Whose.New(null, name, warnings));
    }
}
