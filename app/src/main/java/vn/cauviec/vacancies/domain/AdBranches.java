package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Branches;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.kernel.Actor;

/** To which branch of its company an ad belongs: whose it may become, and where its work is if nobody says otherwise (ADR 0810). */
@Component
@Transactional(readOnly = true)
public class AdBranches {
    private final Branches branches;
    private final AdWords words;

    AdBranches(Branches branches, AdWords words) {
        this.branches = branches;
        this.words = words;
    }

    /** What was chosen in the form. */
    sealed interface Choice {
        /** @param id null for the company as a whole */
        record Of(@Nullable UUID id) implements Choice {}

        /** @param key what is wrong with it */
        record Wrong(String key) implements Choice {}
    }

    /** What the form of an ad offers: the open branches for which the actor acts, and the one to which the ad belongs. */
    public List<Branch> listFor(Actor actor, @Nullable UUID current) {
        return branches.listOwn(actor).stream()
                .filter(branch -> branch.open() || branch.id().equals(current))
                .toList();
    }

    /** The branches by which the actor may look at ads; empty for a company without any. */
    public List<Branch> listSeen(Actor actor) {
        return branches.listOwn(actor);
    }

    /** Whether the actor acts for a company as a whole, and an ad need not belong to a branch. */
    public boolean mayLeaveOpen(Actor actor) {
        return !actor.wholeOrganisations().isEmpty();
    }

    /** Name of the branch; empty for none. */
    public String name(@Nullable UUID branchId) {
        return find(branchId).map(branch -> branch.facts().name()).orElse("");
    }

    boolean isOpen(@Nullable UUID branchId) {
        return find(branchId).map(Branch::open).orElse(true);
    }

    /**
     * @param typed id of a branch; empty for the company as a whole, or for the only branch of somebody who acts for no more
     * @param current the branch to which the ad belongs, which may be closed; null for none
     */
    Choice choose(Actor actor, UUID companyId, String typed, @Nullable UUID current) {
        var offered = listFor(actor, current).stream()
                .filter(branch -> branch.employerId().equals(companyId))
                .toList();
        if (typed.isBlank()) {
            if (actor.actsFor(companyId, null)) {
                return new Choice.Of(null);
            }
            return switch (offered.size()) {
                case 0 -> new Choice.Wrong("vacancies.branch.closed");
                case 1 -> new Choice.Of(offered.getFirst().id());
                default -> new Choice.Wrong("vacancies.branch.missing");
            };
        }
        return offered.stream()
                .filter(branch -> branch.id().toString().equals(typed))
                .findFirst()
                .<Choice>map(branch -> new Choice.Of(branch.id()))
                .orElse(new Choice.Wrong(
                        branches.listOwn(actor).stream()
                                        .anyMatch(
                                                branch -> branch.id().toString().equals(typed))
                                ? "vacancies.branch.closed"
                                : "vacancies.branch.unknown"));
    }

    /** Where the ad says nothing of the place, the work is at its branch. */
    TypedAd atBranch(TypedAd ad, @Nullable UUID branchId) {
        return ad.place().isBlank() && ad.workplace().isBlank()
                ? find(branchId)
                        .map(Branch::facts)
                        .map(facts ->
                                ad.at(Long.toString(facts.unit().value()), words.place(facts.unit()), facts.address()))
                        .orElse(ad)
                : ad;
    }

    private Optional<Branch> find(@Nullable UUID branchId) {
        return Optional.ofNullable(branchId).flatMap(branches::find);
    }
}
