package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.reference.EthnicGroup;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Language;
import vn.cauviec.site.Ui;

/** Lists from which forms about a person choose. */
public record FormLists(
        List<EthnicGroup> ethnicGroups, List<CatalogueItem> educations, List<CatalogueItem> qualifications) {
    public FormLists {
        ethnicGroups = List.copyOf(ethnicGroups);
        educations = List.copyOf(educations);
        qualifications = List.copyOf(qualifications);
    }

    public List<Choice> ethnicGroupChoices() {
        return ethnicGroups.stream()
                .map(group -> Choice.of(group.code(), group.name()))
                .toList();
    }

    /** The items in the language of the page. */
    public static List<Choice> choices(List<CatalogueItem> items, Ui ui) {
        return items.stream()
                .map(item -> Choice.of(item.code(), label(item, ui)))
                .toList();
    }

    /** The item in the language of the page, in Vietnamese where nobody has translated it. */
    static String label(CatalogueItem item, Ui ui) {
        return ui.language() == Language.ENGLISH && !item.labelEn().isEmpty() ? item.labelEn() : item.labelVi();
    }
}
