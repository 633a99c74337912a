package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** An employer takes an ad back from the moderators, to write on; nothing happens when it is a draft again already. */
@Service
public class WithdrawVacancy {
    private final VacancyMoves moves;
    private final BusinessClock clock;

    WithdrawVacancy(VacancyMoves moves, BusinessClock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /** @throws Refused VACANCY_NOT_FOUND; VACANCY_NOT_NOW when a moderator was faster */
    @Transactional
    public void run(Actor actor, UUID id) {
        var vacancy = moves.hold(actor, id, Party.EMPLOYER);
        if (vacancy.status() == VacancyStatus.DRAFT) {
            return;
        }
        var to = moves.require(vacancy, VacancyAction.WITHDRAW, Party.EMPLOYER);
        moves.make(actor, vacancy, VacancyAction.WITHDRAW, to, clock.now());
    }
}
