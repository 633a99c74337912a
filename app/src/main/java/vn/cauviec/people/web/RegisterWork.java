package vn.cauviec.people.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.domain.OfficeQueries;
import vn.cauviec.site.WorkListSource;

/** What waits for officers in the labour register. */
@Component
class RegisterWork implements WorkListSource {
    private final OfficeQueries queries;

    RegisterWork(OfficeQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<WorkItem> listWork(Actor actor) {
        var items = new ArrayList<WorkItem>();
        if (actor.may(Right.PERSON_CONFIRM)) {
            add(items, "people.work.claimed", queries.countClaimed(), PersonListController.TO_CONFIRM, 20);
            add(items, "people.work.questions", queries.countQuestions(), InquiryController.ADDRESS, 30);
        }
        if (actor.may(Right.PERSON_MERGE)) {
            add(items, "people.work.proposals", queries.countProposals(actor), CompareController.PROPOSALS, 40);
        }
        return items;
    }

    private static void add(List<WorkItem> items, String key, long count, String address, int order) {
        if (count > 0) {
            items.add(new WorkItem(key, count, address, 0, order));
        }
    }
}
