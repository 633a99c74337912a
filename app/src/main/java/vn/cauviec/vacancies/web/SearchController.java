package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.JobSearch;

/** The search for open jobs; everything that narrows or orders the list stands in its address. */
@Controller
class SearchController {
    private static final int NOT_UNDERSTOOD = 400;

    private final SearchInput input;
    private final SearchPages pages;
    private final JobSearch search;

    SearchController(SearchInput input, SearchPages pages, JobSearch search) {
        this.input = input;
        this.pages = pages;
        this.search = search;
    }

    @GetMapping(JobAddress.LIST)
    @OpenToAll
    Answer search(@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        return new Answer.Shared(search.state(), () -> {
            var page = pages.of(input.read(typed));
            if (!page.errors().isEmpty()) {
                return new Reply(NOT_UNDERSTOOD, page);
            }
            PageCache.askEachTime(response);
            return page;
        });
    }
}
