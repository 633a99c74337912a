package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;

/** What happened to a vacancy, with the names under which public servants sign. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VacancyHistory {
    private final VacancyEventStore events;
    private final Accounts accounts;

    VacancyHistory(VacancyEventStore events, Accounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    /** Newest first. */
    List<VacancyView.Step> list(UUID id) {
        return events.list(id).stream()
                .map(event -> new VacancyView.Step(
                        event.at(),
                        accounts.staffName(event.accountId()),
                        event.action(),
                        event.reasonCode(),
                        event.reason()))
                .toList();
    }
}
