package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is warned of in an ad: what its own words say, and what shows only beside other ads. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdChecks {
    private final WordingCheck wording;
    private final AdRisks risks;

    AdChecks(WordingCheck wording, AdRisks risks) {
        this.wording = wording;
        this.risks = risks;
    }

    List<Finding> warnings(VacancyContent content) {
        return wording.check(content);
    }

    /** As {@link AdRisks#check}. */
    List<Finding> risks(UUID id, UUID employerId, VacancyContent content) {
        return risks.check(id, employerId, content);
    }

    /** What a moderator has to give a reason for before the ad is approved as it stands. */
    List<Finding> unexplained(StoredVacancy vacancy) {
        var content = vacancy.content();
        return unexplained(content, warnings(content), risks(vacancy.id(), vacancy.employerId(), content));
    }

    /** As above, of what was found already: a reason of the employer explains its words, and nothing else. */
    static List<Finding> unexplained(VacancyContent content, List<Finding> warnings, List<Finding> risks) {
        return content.wordingReason().isEmpty()
                ? Stream.concat(warnings.stream(), risks.stream()).toList()
                : List.copyOf(risks);
    }
}
