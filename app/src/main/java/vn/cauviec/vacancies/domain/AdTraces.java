package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.domain.AdTraceStore.Kind;
import vn.cauviec.vacancies.domain.AdTraceStore.Trace;

/** Keeps the traces of an ad as it is written: its telephone numbers, the signature of its text, the rules that it runs into. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdTraces {
    private final AdTraceStore store;
    private final AdChecks checks;

    AdTraces(AdTraceStore store, AdChecks checks) {
        this.store = store;
        this.checks = checks;
    }

    /** Replaces what was noted before. */
    void note(UUID id, VacancyContent content) {
        var traces = new ArrayList<Trace>();
        AdPhones.find(content).keySet().forEach(phone -> traces.add(new Trace(Kind.PHONE, phone.e164())));
        TextTrace.of(content).bands().forEach(band -> traces.add(new Trace(Kind.BAND, band)));
        rules(id, content).forEach(rule -> traces.add(new Trace(Kind.RULE, rule)));
        store.replace(id, traces);
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
        return Stream.concat(
                        checks.warnings(content).stream(), checks.risks(id, store.employerOf(id), content).stream())
                .map(finding -> finding.key().substring(finding.key().lastIndexOf('.') + 1))
                .distinct()
                .toList();
    }
}
