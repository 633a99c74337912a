package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.learning.AskedTexts;

/** The search for open jobs; everything that narrows or orders the list stands in its address. */
@Controller
class SearchController {
    private static final int NOT_UNDERSTOOD = 400;

    private final SearchInput input;
    private final SearchPages pages;
    private final JobSearch search;
    private final AskedTexts texts;

    SearchController(SearchInput input, SearchPages pages, JobSearch search, AskedTexts texts) {
        this.input = input;
        this.pages = pages;
        this.search = search;
        this.texts = texts;
    }

    @GetMapping(JobAddress.LIST)
    @OpenToAll
    Answer search(@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        return new Answer.Shared(search.state(), () -> make(typed, response));
    }

    private Answer.Shared.Made make(MultiValueMap<String, String> typed, HttpServletResponse response) {
        var page = pages.of(input.read(typed));
        if (!page.errors().isEmpty()) {
            return new Answer.Shared.Made(new Reply(NOT_UNDERSTOOD, page), _ -> {});
        }
        PageCache.askEachTime(response);
        if (page.paging().previous() != null) {
            return new Answer.Shared.Made(page, _ -> {});
        }
        var text = page.text();
        int total = page.total();
        var outcome = outcome(page);
        return new Answer.Shared.Made(page, request -> texts.asked(asker(request), text, total, outcome));
    }

    private static AskedTexts.Asker asker(HttpServletRequest request) {
        var program = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new AskedTexts.Asker(CurrentActor.get(), request.getRemoteAddr(), program);
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
