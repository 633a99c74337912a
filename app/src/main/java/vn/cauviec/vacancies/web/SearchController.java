package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.learning.AskedTexts;

/** The search for open jobs; everything that narrows or orders the list stands in its address. */
@Controller
class SearchController {
    private static final int NOT_UNDERSTOOD = 400;

    private final SearchInput input;
    private final SearchPages pages;
    private final AskedTexts texts;

    SearchController(SearchInput input, SearchPages pages, AskedTexts texts) {
        this.input = input;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping(JobAddress.LIST)
    @OpenToAll
    Answer search(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String program,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.of(input.read(typed));
        if (!page.errors().isEmpty()) {
            return new Reply(NOT_UNDERSTOOD, page);
        }
        if (page.paging().previous() == null) {
            var asker = new AskedTexts.Asker(CurrentActor.get(), request.getRemoteAddr(), program);
            texts.asked(asker, page.text(), page.total(), outcome(page));
        }
        PageCache.askEachTime(response);
        return page;
    }

    private static AskedTexts.Outcome outcome(SearchPage page) {
        if (page.total() == 0) {
            return AskedTexts.Outcome.NOTHING;
        }
        if (page.nearness() == Nearness.MOST_WORDS) {
            return AskedTexts.Outcome.NEARLY;
        }
        return page.corrections().isEmpty() ? AskedTexts.Outcome.FOUND : AskedTexts.Outcome.CORRECTED;
    }
}
