package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.learning.WordCandidates.Finds;
import vn.cauviec.vacancies.domain.learning.WordProposal;
import vn.cauviec.vacancies.domain.learning.WordProposal.Candidate;
import vn.cauviec.vacancies.domain.learning.WordProposal.Reason;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;

/**
 * One phrase that many ask, and what a moderator may make of it.
 *
 * @param previews what a question finds as it is, then as it would be read; empty when nobody asked for it
 */
public record WordPage(
        WordProposal proposal, List<Candidate> candidates, WordForm form, List<Finds> previews, FormErrors errors)
        implements Page {
    public WordPage {
        candidates = List.copyOf(candidates);
        previews = List.copyOf(previews);
    }

    public List<Choice> relations(Ui ui) {
        return Choice.list(ui, "vacancies.words.relation.", Relation.values());
    }

    public List<Choice> concepts(Ui ui) {
        return candidates.stream()
                .map(one -> new Choice(
                        WordForm.written(one.concept()),
                        ui.t(
                                "vacancies.words.concept." + one.concept().kind(),
                                one.concept().name()),
                        one.reasons().stream().map(reason -> say(ui, reason)).collect(Collectors.joining("; "))))
                .toList();
    }

    private static String say(Ui ui, Reason reason) {
        return switch (reason) {
            case Reason.InAds(int ads, int of) -> ui.t("vacancies.words.reason.inAds", ui.number(ads), ui.number(of));
            case Reason.WrittenLike(var word) -> ui.t("vacancies.words.reason.writtenLike", word);
            case Reason.AskedTogether(int times) -> ui.t("vacancies.words.reason.askedTogether", ui.number(times));
        };
    }

    /** Address of the list that the question finds. */
    public static String search(String question) {
        return PageAddress.of(JobAddress.LIST).with(SearchInput.TEXT, question).toString();
    }
}
