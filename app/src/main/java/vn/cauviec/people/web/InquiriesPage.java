package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.Inquiry;
import vn.cauviec.people.domain.OfficeQueries.Question;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;

/**
 * Questions between communes about who holds a person.
 *
 * @param waiting asked of us, oldest first
 * @param asked asked by this officer, newest first
 */
public record InquiriesPage(List<Waiting> waiting, List<Asked> asked) implements Page {
    public InquiriesPage {
        waiting = List.copyOf(waiting);
        asked = List.copyOf(asked);
    }

    /** A question that waits here, with the commune that asks. */
    public record Waiting(Question question, String askingUnit) {
        /** The form for the move, with the commune that asks. */
        public String moveAddress() {
            var id = question.inquiry().personId();
            return PageAddress.of(PersonListController.ADDRESS + "/" + id + "/chuyen-noi-o")
                    .with("den", askingUnit)
                    .with("muc-dich", "dinh-chinh")
                    .toString();
        }

        public String personAddress() {
            return PersonController.address(question.inquiry().personId(), "dinh-chinh");
        }
    }

    /** A question of ours; the person is not named, because we may not see them. */
    public record Asked(Inquiry inquiry) {
        public String stateKey() {
            var answer = inquiry.answer();
            return "people.inquiry.state." + (answer == null ? "WAITING" : answer.name());
        }
    }
}
