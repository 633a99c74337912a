package vn.cauviec.employers.web;

import java.util.List;
import java.util.Map;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.employers.domain.EmployerRow;
import vn.cauviec.reference.Industry;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Ui;

/**
 * What a company states about itself, as typed.
 *
 * @param unitId id of the suggestion that was chosen; empty for none
 * @param industry code of a section in the list in force; empty for none
 * @param size name of a {@link SizeClass}; empty for none
 */
public record FactsForm(
        String taxCode,
        String name,
        String address,
        String unit,
        String unitId,
        String phone,
        String email,
        String industry,
        String size) {
    static final String TAX_CODE = "ma-so-thue";
    static final String NAME = "ten-doanh-nghiep";
    static final String ADDRESS = "dia-chi";
    static final String UNIT = "xa";
    static final String PHONE = "dien-thoai-doanh-nghiep";
    static final String EMAIL = "email-doanh-nghiep";
    static final String INDUSTRY = "nganh";
    static final String SIZE = "quy-mo";

    static final FactsForm EMPTY = new FactsForm("", "", "", "", "", "", "", "", "");

    static FactsForm read(Map<String, String> typed) {
        return new FactsForm(
                typed.getOrDefault(TAX_CODE, ""),
                typed.getOrDefault(NAME, ""),
                typed.getOrDefault(ADDRESS, ""),
                typed.getOrDefault(UNIT, ""),
                typed.getOrDefault(UNIT + "-id", ""),
                typed.getOrDefault(PHONE, ""),
                typed.getOrDefault(EMAIL, ""),
                typed.getOrDefault(INDUSTRY, ""),
                typed.getOrDefault(SIZE, ""));
    }

    /** What stands in the register, ready to be corrected. */
    static FactsForm of(EmployerRow employer, Units units) {
        var facts = employer.facts();
        var unit = facts.unit();
        var phone = facts.phone();
        var email = facts.email();
        var industry = facts.industry();
        var size = facts.size();
        return new FactsForm(
                employer.taxCode(),
                facts.name(),
                facts.address(),
                unit == null ? "" : units.get(unit).pathText(),
                unit == null ? "" : Long.toString(unit.value()),
                phone == null ? "" : phone.display(),
                email == null ? "" : email.text(),
                industry == null ? "" : industry.code(),
                size == null ? "" : size.name());
    }

    /** The sections to choose from, in the words of the list. */
    public static List<Choice> industryChoices(List<Industry> sections) {
        return sections.stream()
                .map(section -> Choice.of(section.code(), section.code() + ". " + section.name()))
                .toList();
    }

    public static List<Choice> sizeChoices(Ui ui) {
        return List.of(SizeClass.values()).stream()
                .map(size -> Choice.of(size.name(), ui.t(size.key())))
                .toList();
    }
}
