package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Phone;

/**
 * Warns of what only shows beside other ads: one telephone number in ads of several companies, a text copied from another company's ad.
 * Both happen honestly (an agency, a sister company), so that a moderator decides and says why.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdRisks {
    /** The prefix of what each finding's key says before the code of its rule. */
    static final String KEY = "vacancies.risk.";

    static final int OTHER_EMPLOYERS = 2;
    private static final double COPIED = 0.7;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AdTraceStore store;
    private final BusinessClock clock;

    AdRisks(AdTraceStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param id of the ad, which stands already
     * @param content what it says or would say
     */
    List<Finding> check(UUID id, UUID employerId, VacancyContent content) {
        var found = new ArrayList<Finding>();
        addPhones(employerId, content, found);
        addCopy(id, employerId, content, found);
        return found;
    }

    private void addPhones(UUID employerId, VacancyContent content, Collection<Finding> found) {
        var phones = AdPhones.find(content);
        if (phones.isEmpty()) {
            return;
        }
        var numbers = phones.keySet().stream().map(Phone::e164).toList();
        var counts = store.countOtherEmployers(numbers, employerId, clock.now().minus(REMEMBERED));
        phones.forEach((phone, field) -> {
            int employers = counts.getOrDefault(phone.e164(), 0);
            if (employers >= OTHER_EMPLOYERS) {
                found.add(Finding.warning(field, KEY + "PHONE", phone.display(), Integer.toString(employers)));
            }
        });
    }

    private void addCopy(UUID id, UUID employerId, VacancyContent content, Collection<Finding> found) {
        var trace = TextTrace.of(content);
        if (!trace.saysEnough()) {
            return;
        }
        store.listCandidates(id, employerId, trace.bands()).stream()
                .filter(other -> trace.likeness(TextTrace.of(other.content())) >= COPIED)
                .findFirst()
                .map(other -> Finding.warning(AdField.DESCRIPTION, KEY + "COPIED", other.title(), other.employerName()))
                .ifPresent(found::add);
    }
}
