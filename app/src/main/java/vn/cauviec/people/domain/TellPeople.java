package vn.cauviec.people.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.people.SamplePeople;

/** Takes the people of a sample province over the counters. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellPeople implements SamplePeople {
    private final PersonStore persons;
    private final ConfirmPerson confirm;
    private final ProposeMerge propose;
    private final AskCommune ask;

    TellPeople(PersonStore persons, ConfirmPerson confirm, ProposeMerge propose, AskCommune ask) {
        this.persons = persons;
        this.confirm = confirm;
        this.propose = propose;
        this.ask = ask;
    }

    @Override
    public void confirm(Actor officer, UUID personId, CitizenId number, LocalDate birthDate) {
        PastMoment.require();
        var version = persons.find(personId).orElseThrow().version();
        var paper = new ConfirmPerson.Paper(personId, version, Identifier.of(number), birthDate, false);
        expect(ConfirmPerson.Outcome.Confirmed.class, confirm.run(officer, paper));
    }

    @Override
    public void proposeMerge(Actor officer, UUID from, UUID into, String reason) {
        PastMoment.require();
        expect(ProposeMerge.Outcome.Proposed.class, propose.run(officer, from, into, reason));
    }

    @Override
    public void ask(Actor officer, CitizenId number) {
        PastMoment.require();
        expect(AskCommune.Outcome.Asked.class, ask.run(officer, Identifier.of(number)));
    }

    private static void expect(Class<?> expected, Object outcome) {
        if (!expected.isInstance(outcome)) {
            throw new IllegalStateException("expected " + expected.getSimpleName() + ", but: " + outcome);
        }
    }
}
