package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * Newest first. A provider's program signs with the provider's name.
     *
     * @param origin of the vacancy; null for one that its employer wrote
     */
    List<VacancyView.Step> list(UUID id, VacancyView.@Nullable Origin origin) {
        var programs = origin == null ? Set.<UUID>of() : events.listPrograms(id);
        return events.list(id).stream()
                .map(event -> new VacancyView.Step(
                        event.at(),
                        origin != null && programs.contains(event.accountId())
                                ? origin.provider()
                                : accounts.staffName(event.accountId()),
                        event.action(),
                        event.reasonCode(),
                        event.reason()))
                .toList();
    }
}
