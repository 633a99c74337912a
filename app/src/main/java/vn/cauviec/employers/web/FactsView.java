package vn.cauviec.employers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.reference.Industries;
import vn.cauviec.reference.Industry;
import vn.cauviec.reference.Units;

/** Puts what a company states into words. */
@Component
public class FactsView {
    private final Units units;
    private final Industries industries;

    FactsView(Units units, Industries industries) {
        this.units = units;
        this.industries = industries;
    }

    /**
     * Facts to be read; what is not stated is empty.
     *
     * @param sizeKey message key of the size
     */
    public record Shown(
            String name,
            String taxCode,
            String address,
            String phone,
            String phoneLink,
            String email,
            String industry,
            String sizeKey) {}

    Shown show(EmployerFacts facts) {
        var taxCode = facts.taxCode();
        var phone = facts.phone();
        var email = facts.email();
        return new Shown(
                facts.name(),
                taxCode == null ? "" : taxCode.masked(),
                address(facts),
                phone == null ? "" : phone.display(),
                phone == null ? "" : phone.e164(),
                email == null ? "" : email.text(),
                industry(facts),
                sizeKey(facts.size()));
    }

    private String address(EmployerFacts facts) {
        var unit = facts.unit();
        if (unit == null) {
            return facts.address();
        }
        var place = units.get(unit).pathText();
        return facts.address().isEmpty() ? place : facts.address() + ", " + place;
    }

    private String industry(EmployerFacts facts) {
        var industry = facts.industry();
        return industry == null
                ? ""
                : industries
                        .find(industry.systemYear(), industry.code())
                        .map(Industry::name)
                        .orElse("");
    }

    private static String sizeKey(@Nullable SizeClass size) {
        return size == null ? "" : size.key();
    }
}
