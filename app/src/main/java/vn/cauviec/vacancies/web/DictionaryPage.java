package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.learning.WordProposals.Slice;

/** Phrases that many ask and that the dictionary does not know. */
public record DictionaryPage(Slice slice, Paging paging) implements Page {
    public static String address(String phrase) {
        return PageAddress.of(DictionaryController.ADDRESS + "/cum")
                .with(WordForm.ASKED, phrase)
                .toString();
    }

    public static String search(String question) {
        return WordPage.search(question);
    }
}
