package vn.cauviec.employers.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.employers.Branches.Facts;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.CommuneInput.Named;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.FormErrors;

/**
 * What a head states about a branch, as typed.
 *
 * @param unitId id of the suggestion that was chosen; empty for none
 */
public record BranchForm(String name, String taxCode, String address, String unit, String unitId, String phone) {
    static final String NAME = "ten-chi-nhanh";
    static final String TAX_CODE = "ma-so-thue";
    static final String ADDRESS = "dia-chi";
    static final String UNIT = "xa";
    static final String PHONE = "dien-thoai";
    static final BranchForm EMPTY = new BranchForm("", "", "", "", "", "");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    /** The name stands beside that of the company on public pages and no moderator sees it first. */
    private static final Pattern ADVERTISING =
            Pattern.compile("(?:\\d[ .-]?){7}|://|www\\.|@", Pattern.CASE_INSENSITIVE);

    static BranchForm read(Map<String, String> typed) {
        return new BranchForm(
                typed.getOrDefault(NAME, ""),
                typed.getOrDefault(TAX_CODE, ""),
                typed.getOrDefault(ADDRESS, ""),
                typed.getOrDefault(UNIT, ""),
                typed.getOrDefault(UNIT + "-id", ""),
                typed.getOrDefault(PHONE, ""));
    }

    static BranchForm of(Branch branch, Units units) {
        var facts = branch.facts();
        var taxCode = facts.taxCode();
        var phone = facts.phone();
        return new BranchForm(
                facts.name(),
                taxCode == null ? "" : taxCode.text(),
                facts.address(),
                units.get(facts.unit()).pathText(),
                Long.toString(facts.unit().value()),
                phone == null ? "" : phone.display());
    }

    /** The facts; empty when something is wrong, which then stands in the errors. */
    Optional<Facts> check(Named place, FormErrors errors) {
        int before = errors.all().size();
        var stated = VietnameseText.tidy(name);
        if (stated.isEmpty()) {
            errors.add(NAME, "employers.branches.nameMissing");
        } else if (stated.length() > LONGEST_NAME) {
            errors.add(NAME, "employers.form.tooLong", Integer.toString(LONGEST_NAME));
        } else if (ADVERTISING.matcher(stated).find()) {
            errors.add(NAME, "employers.branches.nameAdvertises");
        }
        var street = VietnameseText.tidy(address);
        if (street.isEmpty()) {
            errors.add(ADDRESS, "employers.form.addressMissing");
        } else if (street.length() > LONGEST_ADDRESS) {
            errors.add(ADDRESS, "employers.form.tooLong", Integer.toString(LONGEST_ADDRESS));
        }
        var code = code(errors);
        var commune = commune(place, errors);
        var number = number(errors);
        return errors.all().size() > before || commune == null
                ? Optional.empty()
                : Optional.of(new Facts(stated, code, street, commune, number));
    }

    private @Nullable TaxCode code(FormErrors errors) {
        if (taxCode.isBlank()) {
            return null;
        }
        TaxCode.check(taxCode).ifPresent(problem -> errors.add(TAX_CODE, "kernel.problem.TaxCode." + problem));
        var code = TaxCode.find(taxCode).orElse(null);
        if (code != null && code.kind() != TaxCode.Kind.BRANCH) {
            errors.add(TAX_CODE, "employers.branches.taxCodeLength");
        }
        return code;
    }

    private @Nullable Phone number(FormErrors errors) {
        if (phone.isBlank()) {
            return null;
        }
        Phone.check(phone).ifPresent(problem -> errors.add(PHONE, "kernel.problem.Phone." + problem));
        return Phone.find(phone).orElse(null);
    }

    private static @Nullable UnitId commune(Named place, FormErrors errors) {
        return switch (place) {
            case Named.One(var commune) -> commune.id();
            case Named.Nothing() -> {
                errors.add(UNIT, "employers.form.unitMissing");
                yield null;
            }
            case Named.Unknown(var nearest) -> {
                var key = nearest.isEmpty() ? "employers.form.unitUnknown" : "employers.form.unitUnknownNearest";
                errors.add(UNIT, key, nearest);
                yield null;
            }
            case Named.Several(var candidates) -> {
                errors.add(UNIT, "employers.form.unitSeveral", String.join("; ", candidates));
                yield null;
            }
        };
    }
}
