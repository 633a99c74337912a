package vn.cauviec.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.people.Standing;
import vn.cauviec.people.domain.MergeProposal;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * Two records side by side: to join an account with its register record, or to make one record of two.
 *
 * @param from record that would end
 * @param into record that would stay
 * @param proposal proposal that waits for these two; null when there is none
 * @param reason as typed
 */
public record ComparePage(
        PersonView from, PersonView into, @Nullable MergeProposal proposal, String reason, FormErrors errors)
        implements Page {
    /** True when a claimed person meets a record of the register. */
    public boolean isJoin() {
        return from.person().standing() == Standing.CLAIMED
                && into.person().standing().earnsEntries();
    }

    /** True when both are records of the register. */
    public boolean isMerge() {
        return from.person().standing().earnsEntries()
                && into.person().standing().earnsEntries();
    }

    public boolean mayDecide(Ui ui) {
        return proposal != null
                && ui.may(vn.cauviec.kernel.Right.PERSON_MERGE)
                && !proposal.proposedBy().equals(ui.actor().accountId());
    }

    public String address() {
        return CompareController.path(from.person().id(), into.person().id());
    }

    /** The same two the other way round. */
    public String turned() {
        return CompareController.address(into.person().id(), from.person().id());
    }

    /** What stands beside each other, marked where it differs. */
    public List<Row> rows(Ui ui) {
        return List.of(
                new Row(
                        "people.form.name",
                        from.person().fullName(),
                        into.person().fullName()),
                new Row(
                        "people.form.birthDate",
                        ui.date(from.person().birthDate()),
                        ui.date(into.person().birthDate())),
                new Row(
                        "people.form.sex",
                        ui.t("people.sex." + from.person().sex()),
                        ui.t("people.sex." + into.person().sex())),
                new Row("people.form.ethnicGroup", from.ethnicGroup(), into.ethnicGroup()),
                new Row("people.list.unit", from.unit(), into.unit()),
                new Row("people.form.phone", from.phone(), into.phone()),
                new Row(
                        "people.form.email",
                        from.person().email(),
                        into.person().email()),
                new Row("people.person.numbers", String.join(", ", from.numbers()), String.join(", ", into.numbers())),
                new Row(
                        "people.list.standing",
                        ui.t("people.standing." + from.person().standing()),
                        ui.t("people.standing." + into.person().standing())));
    }

    /** One detail of both. */
    public record Row(String key, String from, String into) {
        public boolean differs() {
            return !from.equals(into);
        }
    }
}
