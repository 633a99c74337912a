package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Members;
import vn.cauviec.kernel.Actor;
import vn.cauviec.notices.Notices;

/** Tells the users of a company what moderators decided about its ads. Ads that came by a workbook are told to their provider instead. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EmployerNotices {
    private static final Map<VacancyAction, String> TOLD = Map.of(
            VacancyAction.APPROVE, "AD_APPROVED",
            VacancyAction.RETURN, "AD_RETURNED",
            VacancyAction.STOP, "AD_STOPPED",
            VacancyAction.ACCEPT_CHANGE, "AD_CHANGE_ACCEPTED",
            VacancyAction.REFUSE_CHANGE, "AD_CHANGE_REFUSED",
            VacancyAction.GRANT_APPEAL, "AD_APPEAL_GRANTED",
            VacancyAction.DENY_APPEAL, "AD_APPEAL_DENIED");

    private final Notices notices;
    private final Members members;

    EmployerNotices(Notices notices, Members members) {
        this.notices = notices;
        this.members = members;
    }

    /** @param reason what the moderator said; may be empty */
    void tell(Actor actor, StoredVacancy vacancy, VacancyAction action, String reason) {
        var kind = TOLD.get(action);
        if (kind == null || !actor.isStaff() || vacancy.isImported()) {
            return;
        }
        var values = List.of(vacancy.content().title(), reason.isEmpty() ? "" : "\n\n" + reason);
        var notice = new Notices.Notice(kind, values, "/nha-tuyen-dung/tin/" + vacancy.id());
        members.list(vacancy.employerId()).stream()
                .filter(member -> member.active() && member.actsFor(vacancy.branchId()))
                .forEach(member -> notices.tell(member.accountId(), notice));
    }
}
