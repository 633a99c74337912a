package vn.cauviec.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.OldIdentityNumber;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Sex;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.domain.BirthDate;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.CommuneInput;
import vn.cauviec.reference.CommuneInput.Named;
import vn.cauviec.reference.EthnicGroup;
import vn.cauviec.reference.EthnicGroups;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.UnknownValue;

/** Turns what was typed about a person into details, or says at each field what is wrong. */
@Component
class PersonFormReader {
    static final String EDUCATIONS = "general_education";
    static final String QUALIFICATIONS = "technical_qualification";

    private final CommuneInput communes;
    private final EthnicGroups ethnicGroups;
    private final Catalogues catalogues;
    private final BusinessClock clock;

    PersonFormReader(CommuneInput communes, EthnicGroups ethnicGroups, Catalogues catalogues, BusinessClock clock) {
        this.communes = communes;
        this.ethnicGroups = ethnicGroups;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** What a form has to state beside name, birth date and sex. */
    enum Needed {
        /** A telephone number or an e-mail address, because one signs in with it. */
        CONTACT,
        /** The number on the paper that the officer sees. */
        NUMBER,
        NOTHING
    }

    /**
     * The details; empty when something is wrong, which then stands in the errors.
     *
     * @param fixedUnit commune where the form does not ask for it; null where it does
     */
    Optional<PersonDetails> read(
            PersonForm form, Needed needed, @Nullable UnitId fixedUnit, FormErrors errors, CommuneChoice choice) {
        int before = errors.all().size();
        var name = name(form, errors);
        var birthDate = birthDate(form, errors);
        var sex = sex(form, errors);
        var unit = fixedUnit == null ? unit(form, errors, choice) : fixedUnit;
        var phone = phone(form, errors);
        var email = email(form, errors);
        if (needed == Needed.CONTACT && form.phone().isBlank() && form.email().isBlank()) {
            errors.add(PersonForm.PHONE, "people.form.contactMissing");
        }
        var number = number(form, needed, errors);
        var ethnicGroup = ethnicGroup(form);
        var education = item(EDUCATIONS, PersonForm.EDUCATION, form.education());
        var qualification = item(QUALIFICATIONS, PersonForm.QUALIFICATION, form.qualification());
        if (errors.all().size() > before || name == null || birthDate == null || sex == null || unit == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonDetails(
                name,
                birthDate,
                sex,
                ethnicGroup,
                unit,
                null,
                phone,
                email,
                education,
                qualification,
                number.citizenId(),
                number.oldNumber()));
    }

    /** Communes of the same name among which the person has to choose; filled by reading. */
    static final class CommuneChoice {
        private List<String> candidates = List.of();

        List<String> candidates() {
            return candidates;
        }
    }

    /** A number of one of the two kinds; both null when none was typed. */
    private record Number(
            @Nullable CitizenId citizenId, @Nullable OldIdentityNumber oldNumber) {}

    private static @Nullable PersonName name(PersonForm form, FormErrors errors) {
        PersonName.check(form.name())
                .ifPresent(problem -> errors.add(PersonForm.NAME, "kernel.problem.PersonName." + problem));
        return PersonName.find(form.name()).orElse(null);
    }

    private @Nullable LocalDate birthDate(PersonForm form, FormErrors errors) {
        VietnameseDate.check(form.birthDate())
                .ifPresent(problem -> errors.add(PersonForm.BIRTH_DATE, "kernel.problem.VietnameseDate." + problem));
        var date = VietnameseDate.find(form.birthDate()).orElse(null);
        if (date != null) {
            BirthDate.check(date, clock.today())
                    .ifPresent(problem -> errors.add(PersonForm.BIRTH_DATE, "people.problem.BirthDate." + problem));
        }
        return date;
    }

    private static @Nullable Sex sex(PersonForm form, FormErrors errors) {
        var sex = Sex.find(form.sex()).orElse(null);
        if (sex == null) {
            errors.add(PersonForm.SEX, "people.form.sexMissing");
        }
        return sex;
    }

    /** The commune; null when something is wrong, which then stands in the errors. */
    @Nullable
    UnitId unit(PersonForm form, FormErrors errors, CommuneChoice choice) {
        return switch (communes.read(form.unitId(), form.unit(), clock.today())) {
            case Named.One(var commune) -> commune.id();
            case Named.Nothing() -> {
                errors.add(PersonForm.UNIT, "people.form.unitMissing");
                yield null;
            }
            case Named.Unknown(var nearest) -> {
                var key = nearest.isEmpty() ? "people.form.unitUnknown" : "people.form.unitUnknownNearest";
                errors.add(PersonForm.UNIT, key, nearest);
                yield null;
            }
            case Named.Several(var candidates) -> {
                errors.add(PersonForm.UNIT, "people.form.unitSeveral");
                choice.candidates = candidates;
                yield null;
            }
        };
    }

    private static @Nullable Phone phone(PersonForm form, FormErrors errors) {
        if (form.phone().isBlank()) {
            return null;
        }
        Phone.check(form.phone()).ifPresent(problem -> errors.add(PersonForm.PHONE, "kernel.problem.Phone." + problem));
        return Phone.find(form.phone()).orElse(null);
    }

    private static @Nullable EmailAddress email(PersonForm form, FormErrors errors) {
        if (form.email().isBlank()) {
            return null;
        }
        EmailAddress.check(form.email())
                .ifPresent(problem -> errors.add(PersonForm.EMAIL, "kernel.problem.EmailAddress." + problem));
        return EmailAddress.find(form.email()).orElse(null);
    }

    private static Number number(PersonForm form, Needed needed, FormErrors errors) {
        if (form.number().isBlank() && needed != Needed.NUMBER) {
            return new Number(null, null);
        }
        var old = OldIdentityNumber.find(form.number());
        if (old.isPresent()) {
            return new Number(null, old.get());
        }
        CitizenId.check(form.number())
                .ifPresent(problem -> errors.add(PersonForm.NUMBER, "kernel.problem.CitizenId." + problem));
        return new Number(CitizenId.find(form.number()).orElse(null), null);
    }

    private String ethnicGroup(PersonForm form) {
        if (!form.ethnicGroup().isEmpty()
                && ethnicGroups.find(form.ethnicGroup()).isEmpty()) {
            throw new UnknownValue(
                    PersonForm.ETHNIC_GROUP,
                    form.ethnicGroup(),
                    ethnicGroups.list().stream().map(EthnicGroup::code).toList());
        }
        return form.ethnicGroup();
    }

    private String item(String list, String field, String code) {
        if (!code.isEmpty() && catalogues.findItem(list, code).isEmpty()) {
            var known = catalogues.listItems(list, clock.today());
            throw new UnknownValue(
                    field, code, known.stream().map(CatalogueItem::code).toList());
        }
        return code;
    }
}
