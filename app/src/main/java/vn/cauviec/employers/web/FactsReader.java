package vn.cauviec.employers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.CommuneInput;
import vn.cauviec.reference.CommuneInput.Named;
import vn.cauviec.reference.Industries;
import vn.cauviec.reference.Industry;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.UnknownValue;

/** Turns what was typed about a company into facts, or says at each field what is wrong. */
@Component
class FactsReader {
    private static final int LONGEST = 200;

    private final CommuneInput communes;
    private final Industries industries;
    private final BusinessClock clock;

    FactsReader(CommuneInput communes, Industries industries, BusinessClock clock) {
        this.communes = communes;
        this.industries = industries;
        this.clock = clock;
    }

    /** What a form has to state. */
    enum Needed {
        /** A company states itself: tax code, name, address with its commune, telephone. */
        ALL,
        /** The centre notes what it knows: a name is enough. */
        NAME
    }

    /** The sections of the list of industries in force. */
    List<Industry> sections() {
        return industries.listSections(clock.today());
    }

    /** The facts; empty when something is wrong, which then stands in the errors. */
    Optional<EmployerFacts> read(FactsForm form, Needed needed, FormErrors errors) {
        int before = errors.all().size();
        var today = clock.today();
        var taxCode = taxCode(form, needed, errors);
        var name = line(FactsForm.NAME, form.name(), "employers.form.nameMissing", errors);
        var address = needed == Needed.ALL || !form.address().isBlank()
                ? line(FactsForm.ADDRESS, form.address(), "employers.form.addressMissing", errors)
                : "";
        var unit = unit(form, needed, today, errors);
        var phone = phone(form, needed, errors);
        var email = email(form, errors);
        var industry = industry(form, today);
        var size = size(form);
        return errors.all().size() > before
                ? Optional.empty()
                : Optional.of(new EmployerFacts(taxCode, name, address, unit, phone, email, industry, size));
    }

    private static @Nullable TaxCode taxCode(FactsForm form, Needed needed, FormErrors errors) {
        if (needed == Needed.NAME && form.taxCode().isBlank()) {
            return null;
        }
        TaxCode.check(form.taxCode())
                .ifPresent(problem -> errors.add(FactsForm.TAX_CODE, "kernel.problem.TaxCode." + problem));
        return TaxCode.find(form.taxCode()).orElse(null);
    }

    private static String line(String field, String typed, String missing, FormErrors errors) {
        var line = VietnameseText.tidy(typed);
        if (line.isEmpty()) {
            errors.add(field, missing);
        } else if (line.length() > LONGEST) {
            errors.add(field, "employers.form.tooLong", Integer.toString(LONGEST));
        }
        return line;
    }

    private @Nullable UnitId unit(FactsForm form, Needed needed, LocalDate today, FormErrors errors) {
        return switch (communes.read(form.unitId(), form.unit(), today)) {
            case Named.One(var commune) -> commune.id();
            case Named.Nothing() -> {
                if (needed == Needed.ALL) {
                    errors.add(FactsForm.UNIT, "employers.form.unitMissing");
                }
                yield null;
            }
            case Named.Unknown(var nearest) -> {
                var key = nearest.isEmpty() ? "employers.form.unitUnknown" : "employers.form.unitUnknownNearest";
                errors.add(FactsForm.UNIT, key, nearest);
                yield null;
            }
            case Named.Several(var candidates) -> {
                errors.add(FactsForm.UNIT, "employers.form.unitSeveral", String.join("; ", candidates));
                yield null;
            }
        };
    }

    private static @Nullable Phone phone(FactsForm form, Needed needed, FormErrors errors) {
        if (needed == Needed.NAME && form.phone().isBlank()) {
            return null;
        }
        Phone.check(form.phone()).ifPresent(problem -> errors.add(FactsForm.PHONE, "kernel.problem.Phone." + problem));
        return Phone.find(form.phone()).orElse(null);
    }

    private static @Nullable EmailAddress email(FactsForm form, FormErrors errors) {
        if (form.email().isBlank()) {
            return null;
        }
        EmailAddress.check(form.email())
                .ifPresent(problem -> errors.add(FactsForm.EMAIL, "kernel.problem.EmailAddress." + problem));
        return EmailAddress.find(form.email()).orElse(null);
    }

    private EmployerFacts.@Nullable Industry industry(FactsForm form, LocalDate today) {
        if (form.industry().isEmpty()) {
            return null;
        }
        int year = industries.systemYear(today);
        return industries
                .find(year, form.industry())
                .map(found -> new EmployerFacts.Industry(year, found.code()))
                .orElseThrow(() -> new UnknownValue(
                        FactsForm.INDUSTRY,
                        form.industry(),
                        sections().stream().map(Industry::code).toList()));
    }

    private static @Nullable SizeClass size(FactsForm form) {
        if (form.size().isEmpty()) {
            return null;
        }
        return Arrays.stream(SizeClass.values())
                .filter(size -> size.name().equals(form.size()))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        FactsForm.SIZE,
                        form.size(),
                        Arrays.stream(SizeClass.values()).map(Enum::name).toList()));
    }
}
