package vn.cauviec.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.people.domain.Person;
import vn.cauviec.people.domain.Residence;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.site.Ui;

/**
 * A person in words.
 *
 * @param ethnicGroup empty when nobody asked
 * @param unit name of the commune with what it lies in
 * @param phone as people read it; empty when unknown
 * @param education null when nobody asked
 * @param qualification null when nobody asked
 * @param numbers identity numbers, masked
 * @param confirmedBy name of the officer who saw the paper; empty when nobody has
 */
public record PersonView(
        Person person,
        String ethnicGroup,
        String unit,
        String phone,
        @Nullable CatalogueItem education,
        @Nullable CatalogueItem qualification,
        List<String> numbers,
        List<ResidenceView> residences,
        String confirmedBy) {
    public PersonView {
        numbers = List.copyOf(numbers);
        residences = List.copyOf(residences);
    }

    /** A residence with the name of its commune. */
    public record ResidenceView(Residence residence, String unit) {}

    /** Empty when nobody asked. */
    public String educationLabel(Ui ui) {
        return education == null ? "" : FormLists.label(education, ui);
    }

    /** Empty when nobody asked. */
    public String qualificationLabel(Ui ui) {
        return qualification == null ? "" : FormLists.label(qualification, ui);
    }

    /** True when the register said something else before. */
    public boolean hasFormerResidences() {
        return residences.stream().anyMatch(entry -> !entry.residence().holds());
    }

    /** Without the details, so that a view can never reach a log. */
    @Override
    public String toString() {
        return "PersonView[" + person.id() + "]";
    }
}
