package vn.cauviec.employers.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;

/** The register of employers as other modules see it. */
@Component
class EmployerRegister implements Employers {
    private final EmployerStore store;
    private final RecordEmployer record;

    EmployerRegister(EmployerStore store, RecordEmployer record) {
        this.store = store;
        this.record = record;
    }

    @Override
    @Transactional(readOnly = true)
    public Card get(UUID id) {
        return store.findCard(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> findByTaxCode(TaxCode taxCode) {
        return store.findCardByTaxCode(taxCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> findOwn(Actor actor) {
        return actor.organisations().stream().findFirst().map(this::get);
    }

    @Override
    @Transactional
    public Card recordByName(Actor actor, String name) {
        return record.run(actor, EmployerFacts.of(null, VietnameseText.tidy(name)))
                .employer();
    }

    @Override
    @Transactional
    public Card recordByTaxCode(Actor actor, TaxCode taxCode, String name) {
        return record.run(actor, EmployerFacts.of(taxCode, VietnameseText.tidy(name)))
                .employer();
    }
}
