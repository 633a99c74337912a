package vn.cauviec.people.web;

import java.util.Map;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.people.domain.Person;
import vn.cauviec.reference.Units;

/**
 * Details of a person as typed; fields that a form does not have are empty.
 *
 * @param unit words that name the commune
 * @param unitId id of the suggestion that was chosen; empty for none
 * @param number number of the citizen's card or of the old one; never filled in from the register
 */
public record PersonForm(
        String name,
        String birthDate,
        String sex,
        String ethnicGroup,
        String unit,
        String unitId,
        String phone,
        String email,
        String education,
        String qualification,
        String number) {
    static final String NAME = "ho-ten";
    static final String BIRTH_DATE = "ngay-sinh";
    static final String SEX = "gioi-tinh";
    static final String ETHNIC_GROUP = "dan-toc";
    static final String UNIT = "xa";
    static final String CHOSEN_UNIT = "xa-chon";
    static final String PHONE = "dien-thoai";
    static final String EMAIL = "email";
    static final String EDUCATION = "hoc-van";
    static final String QUALIFICATION = "trinh-do";
    static final String NUMBER = "so-giay-to";

    static final PersonForm EMPTY = new PersonForm("", "", "", "", "", "", "", "", "", "", "");

    static PersonForm read(Map<String, String> typed) {
        // One of several communes of the same name, chosen after the server has offered them.
        var chosen = typed.getOrDefault(CHOSEN_UNIT, "");
        return new PersonForm(
                typed.getOrDefault(NAME, ""),
                typed.getOrDefault(BIRTH_DATE, ""),
                typed.getOrDefault(SEX, ""),
                typed.getOrDefault(ETHNIC_GROUP, ""),
                chosen.isEmpty() ? typed.getOrDefault(UNIT, "") : chosen,
                chosen.isEmpty() ? typed.getOrDefault(UNIT + "-id", "") : "",
                typed.getOrDefault(PHONE, ""),
                typed.getOrDefault(EMAIL, ""),
                typed.getOrDefault(EDUCATION, ""),
                typed.getOrDefault(QUALIFICATION, ""),
                typed.getOrDefault(NUMBER, ""));
    }

    /** What stands in the register, ready to be corrected. */
    static PersonForm of(Person person, Units units) {
        return new PersonForm(
                person.fullName(),
                VietnameseDate.display(person.birthDate()),
                person.sex().code(),
                person.ethnicGroupCode(),
                units.get(person.unit()).pathText(),
                Long.toString(person.unit().value()),
                person.phone().isEmpty() ? "" : new Phone(person.phone()).display(),
                person.email(),
                person.education(),
                person.qualification(),
                "");
    }

    /** This form with the parts that a confirmed person may change taken from another one. */
    PersonForm withWhatOneMayChange(PersonForm typed) {
        return new PersonForm(
                name,
                birthDate,
                sex,
                ethnicGroup,
                unit,
                unitId,
                typed.phone,
                typed.email,
                typed.education,
                typed.qualification,
                "");
    }

    /** Without the details, so that a form can never reach a log. */
    @Override
    public String toString() {
        return "PersonForm[…]";
    }
}
