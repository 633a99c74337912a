package vn.cauviec.people.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Phone;
import vn.cauviec.people.domain.Identifier;
import vn.cauviec.people.domain.Person;
import vn.cauviec.people.domain.PersonLine;
import vn.cauviec.people.domain.PersonQueries.Details;
import vn.cauviec.people.domain.Residence;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.EthnicGroup;
import vn.cauviec.reference.EthnicGroups;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

/** Turns codes and ids of persons into words. */
@Component
class PersonViews {
    private final Units units;
    private final EthnicGroups ethnicGroups;
    private final Catalogues catalogues;
    private final Accounts accounts;
    private final BusinessClock clock;

    PersonViews(Units units, EthnicGroups ethnicGroups, Catalogues catalogues, Accounts accounts, BusinessClock clock) {
        this.units = units;
        this.ethnicGroups = ethnicGroups;
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.clock = clock;
    }

    LineView line(PersonLine line) {
        return new LineView(line, ethnicGroup(line.ethnicGroupCode()), place(line.unit()));
    }

    PersonView person(Details details) {
        var person = details.person();
        return new PersonView(
                person,
                ethnicGroup(person.ethnicGroupCode()),
                unit(person.unit()),
                person.phone().isEmpty() ? "" : new Phone(person.phone()).display(),
                item(PersonFormReader.EDUCATIONS, person.education()),
                item(PersonFormReader.QUALIFICATIONS, person.qualification()),
                details.identifiers().stream().map(Identifier::masked).toList(),
                details.residences().stream().map(this::residence).toList(),
                confirmedBy(person));
    }

    /** Name of a unit with what it lies in, as it was last. */
    String unit(UnitId id) {
        return units.get(id).pathText();
    }

    /** As {@link #unit}, without the province when it is this one. */
    private String place(UnitId id) {
        var unit = units.get(id);
        var above = unit.above();
        boolean here = !above.isEmpty()
                && above.getLast().equals(units.home(clock.today()).fullName());
        var path = unit.pathText();
        return here ? path.substring(0, path.lastIndexOf(", ")) : path;
    }

    /** Lists from which forms choose. */
    FormLists lists() {
        var today = clock.today();
        return new FormLists(
                ethnicGroups.list(),
                catalogues.listItems(PersonFormReader.EDUCATIONS, today),
                catalogues.listItems(PersonFormReader.QUALIFICATIONS, today));
    }

    private PersonView.ResidenceView residence(Residence residence) {
        return new PersonView.ResidenceView(residence, unit(residence.unit()));
    }

    private String confirmedBy(Person person) {
        return Optional.ofNullable(person.confirmedBy())
                .map(accounts::staffName)
                .orElse("");
    }

    private String ethnicGroup(String code) {
        return ethnicGroups.find(code).map(EthnicGroup::name).orElse("");
    }

    private @Nullable CatalogueItem item(String list, String code) {
        return catalogues.findItem(list, code).orElse(null);
    }
}
