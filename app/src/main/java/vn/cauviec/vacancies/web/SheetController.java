package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.UnknownValue;

/** A search for people who have no telephone: a sheet to hang up, and a text to be read out. */
@Controller
class SheetController {
    private static final String SMALL = "a4";
    private static final List<String> PAPERS = List.of(SMALL, Sheets.BIG);

    private final Sheets sheets;
    private final SheetPapers papers;
    private final Speeches speeches;

    SheetController(Sheets sheets, SheetPapers papers, Speeches speeches) {
        this.sheets = sheets;
        this.papers = papers;
        this.speeches = speeches;
    }

    @GetMapping(Sheets.ADDRESS)
    @OpenToAll
    Answer sheet(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = Sheets.PAPER, defaultValue = SMALL) String paper,
            HttpServletResponse response) {
        var page = sheets.of(typed, isBig(paper));
        PageCache.askEachTime(response);
        return page;
    }

    @GetMapping(Sheets.FILE)
    @OpenToAll
    Download sheetFile(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = Sheets.PAPER, defaultValue = SMALL) String paper) {
        var sheet = sheets.of(typed, isBig(paper));
        return new Download("bang-tin-viec-lam.pdf", "application/pdf", true, papers.write(sheet));
    }

    private static boolean isBig(String paper) {
        if (!PAPERS.contains(paper)) {
            throw new UnknownValue(Sheets.PAPER, paper, PAPERS);
        }
        return paper.equals(Sheets.BIG);
    }

    @GetMapping(Speeches.ADDRESS)
    @OpenToAll
    Answer speech(@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var page = speeches.of(typed);
        PageCache.askEachTime(response);
        return page;
    }

    @GetMapping(Speeches.FILE)
    @OpenToAll
    Download speechFile(@RequestParam MultiValueMap<String, String> typed) {
        var text = String.join("\r\n\r\n", speeches.of(typed).paragraphs()) + "\r\n";
        return new Download(
                "bai-doc-loa.txt", "text/plain;charset=UTF-8", false, text.getBytes(StandardCharsets.UTF_8));
    }
}
