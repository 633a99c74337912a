package vn.cauviec.vacancies.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.vacancies.domain.learning.TakeBackWord;
import vn.cauviec.vacancies.domain.learning.WordDecisionQueries;
import vn.cauviec.vacancies.domain.learning.WordProposals;

/** Moderators see which words people use that the dictionary does not know, and what was decided about such words. */
@Controller
@Requires(Right.VACANCY_MODERATE)
class DictionaryController {
    static final String ADDRESS = ExplainController.ADDRESS + "/tu-dien";
    static final String DECIDED = ADDRESS + "/da-quyet";

    private static final int LAST_PAGE = 100_000;

    private final WordProposals proposals;
    private final WordDecisionQueries decisions;
    private final TakeBackWord takeBack;

    DictionaryController(WordProposals proposals, WordDecisionQueries decisions, TakeBackWord takeBack) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.takeBack = takeBack;
    }

    @GetMapping(ADDRESS)
    Answer list(@RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        int number = Math.clamp(typedNumber, 1, LAST_PAGE);
        var slice = proposals.list(CurrentActor.get(), number);
        return new DictionaryPage(
                slice, Paging.of(PageAddress.of(ADDRESS), number, WordProposals.PAGE_SIZE, slice.total()));
    }

    @GetMapping(DECIDED)
    Answer decided(@RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        int number = Math.clamp(typedNumber, 1, LAST_PAGE);
        var slice = decisions.list(CurrentActor.get(), number);
        return new WordDecisionsPage(
                slice.rows(), Paging.of(PageAddress.of(DECIDED), number, WordDecisionQueries.PAGE_SIZE, slice.total()));
    }

    @GetMapping(DECIDED + ".txt")
    ResponseEntity<byte[]> lines() {
        var lines = String.join("\n", decisions.lines(CurrentActor.get())) + "\n";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tu-dien.txt")
                                .build()
                                .toString())
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(DECIDED + "/{id}/thu-hoi")
    Answer takeBack(@PathVariable("id") UUID id) {
        return Redirect.to(DECIDED).saying("vacancies.words.takenBackNow", takeBack.run(CurrentActor.get(), id));
    }
}
