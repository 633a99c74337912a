package vn.cauviec.people.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.Standing;

/** What waits for officers in the register: persons to confirm, questions of other communes, proposals to merge. */
@Component
public class OfficeQueries {
    private static final int ASKED_SHOWN = 20;

    private final PersonQueries persons;
    private final PersonStore store;
    private final InquiryStore inquiries;
    private final MergeStore merges;

    OfficeQueries(PersonQueries persons, PersonStore store, InquiryStore inquiries, MergeStore merges) {
        this.persons = persons;
        this.store = store;
        this.inquiries = inquiries;
        this.merges = merges;
    }

    /** A question with the name of whom it is about. */
    public record Question(Inquiry inquiry, String fullName) {}

    /** A proposal with its two persons. */
    public record Proposal(MergeProposal proposal, Person from, Person into) {}

    /** Claimed persons in sight whom nobody has confirmed. */
    @Transactional(readOnly = true)
    public long countClaimed() {
        return persons.count(new PersonFilter("", List.of(), Set.of(Standing.CLAIMED)));
    }

    @Transactional(readOnly = true)
    public long countQuestions() {
        return inquiries.countWaiting();
    }

    /** Proposals that another officer made and on which this one may decide. */
    @Transactional(readOnly = true)
    public long countProposals(Actor actor) {
        return merges.countOpenOfOthers(actor.accountId());
    }

    @Transactional(readOnly = true)
    public List<Question> listQuestions() {
        return inquiries.listWaiting().stream()
                .flatMap(inquiry ->
                        store.find(inquiry.personId()).map(person -> new Question(inquiry, person.fullName())).stream())
                .toList();
    }

    /** What this officer asked others, newest first. */
    @Transactional(readOnly = true)
    public List<Inquiry> listAsked(Actor actor) {
        return inquiries.listAsked(actor.accountId(), ASKED_SHOWN);
    }

    @Transactional(readOnly = true)
    public List<Proposal> listProposals() {
        return merges.listOpen().stream()
                .map(proposal -> new Proposal(proposal, get(proposal.from()), get(proposal.into())))
                .toList();
    }

    /** The proposal for these two that waits. */
    @Transactional(readOnly = true)
    public Optional<MergeProposal> findOpenProposal(UUID from, UUID into) {
        return merges.findOpen(from, into);
    }

    private Person get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
    }
}
