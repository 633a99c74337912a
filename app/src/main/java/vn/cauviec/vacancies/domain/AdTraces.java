package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Phone;
import vn.cauviec.vacancies.domain.AdTraceStore.Kind;

/** Keeps the traces of an ad as it is written: its telephone numbers, the signature of its text, the rules that it runs into. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdTraces {
    private final AdTraceStore store;
    private final WordingCheck wording;
    private final AdRisks risks;

    AdTraces(AdTraceStore store, WordingCheck wording, AdRisks risks) {
        this.store = store;
        this.wording = wording;
        this.risks = risks;
    }

    /** Replaces what was noted before. */
    void note(UUID id, VacancyContent content) {
        store.replace(
                id,
                Kind.PHONE,
                AdPhones.find(content).keySet().stream().map(Phone::e164).toList());
        store.replace(id, Kind.BAND, TextTrace.of(content).bands());
        store.replace(id, Kind.RULE, rules(id, content));
    }

    /** Notes the traces of ads from before they were noted, so many at a time; zero when there are none left. */
    int noteMissing(int most) {
        var untraced = store.listUntraced(most);
        untraced.forEach(ad -> {
            note(ad.id(), ad.content());
            store.setTraced(ad.id());
        });
        return untraced.size();
    }

    private List<String> rules(UUID id, VacancyContent content) {
        return Stream.concat(wording.check(content).stream(), risks.check(id, store.employerOf(id), content).stream())
                .map(finding -> finding.key().substring(finding.key().lastIndexOf('.') + 1))
                .distinct()
                .toList();
    }
}
