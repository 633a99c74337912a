package vn.cauviec.vacancies.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedPlace;
import vn.cauviec.vacancies.domain.VacancyRules;

/**
 * The form in which an ad is written or changed.
 *
 * @param action where the form is sent
 * @param kind new, draft or published: what the buttons say
 * @param formKey id of the ad to be, so that the form sent twice makes one; empty for an ad that stands
 * @param version of the ad that is changed; 0 for a new one
 * @param branch to which branch of the company it belongs
 * @param returnReason why a moderator sent it back; empty otherwise
 * @param warnings wordings that the text check warns of
 */
public record WriteAdPage(
        String action,
        Kind kind,
        String formKey,
        int version,
        TypedAd ad,
        BranchChoice branch,
        String returnReason,
        List<Finding> warnings,
        FormErrors errors)
        implements Page {
    /** What is written. */
    public enum Kind {
        NEW,
        DRAFT,
        PUBLISHED
    }

    public WriteAdPage {
        warnings = List.copyOf(warnings);
    }

    public List<Choice> types(Ui ui) {
        return Choice.list(ui, "vacancies.type.", EmploymentType.values());
    }

    /**
     * The field of a further place.
     *
     * @param number from 1
     * @param open whether it is shown at once; a closed one waits behind its heading
     */
    public record FurtherPlace(int number, String name, TypedPlace place, boolean open) {}

    /** As many fields as there may be further places, or as were filled. */
    public List<FurtherPlace> furtherPlaces() {
        var typed = ad.furtherPlaces();
        int last = typed.size();
        while (last > 0 && typed.get(last - 1).isEmpty()) {
            last--;
        }
        return IntStream.rangeClosed(1, Math.max(VacancyRules.MOST_FURTHER_PLACES, last))
                .mapToObj(number -> {
                    var place = number <= typed.size() ? typed.get(number - 1) : new TypedPlace("", "");
                    var name = AdForm.furtherPlace(number);
                    return new FurtherPlace(number, name, place, !place.isEmpty() || errors.has(name));
                })
                .toList();
    }

    public List<Choice> homeWorks(Ui ui) {
        return Stream.concat(
                        Stream.of(Choice.of("", ui.t("vacancies.form.homeWorkNotStated"))),
                        Choice.list(ui, "vacancies.homeWork.", HomeWork.values()).stream())
                .toList();
    }

    public List<Choice> offers(Ui ui) {
        return Arrays.stream(Offer.values())
                .map(offer -> new Choice(
                        offer.name(), ui.t("vacancies.condition." + offer), ui.t("vacancies.form.offer." + offer)))
                .toList();
    }

    /** Names of what is offered that is marked. */
    public List<String> marked() {
        return Arrays.stream(ad.conditions().offers().split(","))
                .map(String::strip)
                .toList();
    }

    /** The reason is asked for only where it is needed. */
    public boolean asksReason() {
        return !warnings.isEmpty() || !ad.wordingReason().isEmpty();
    }
}
