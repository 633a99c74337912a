package vn.cauviec.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.ListSource;
import vn.cauviec.reference.ReferenceErrors;
import vn.cauviec.reference.domain.ListQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Language;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.RequestLanguage;

/** The list of lists, and each simple list. */
@Controller
class CatalogueController {
    static final String LISTS = "/danh-muc";

    private static final int ROWS = 100;

    private final Catalogues catalogues;
    private final ListQueries lists;

    CatalogueController(Catalogues catalogues, ListQueries lists) {
        this.catalogues = catalogues;
        this.lists = lists;
    }

    @GetMapping(LISTS)
    @OpenToAll
    Answer lists(HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        return new CataloguesPage(catalogues.listSources().stream()
                .map(list -> new CataloguesPage.Line(
                        key(list),
                        list.page().isEmpty() ? null : LISTS + "/" + list.page(),
                        list.count(),
                        list.source(),
                        list.sourceDate(),
                        missing(list, language)))
                .toList());
    }

    @GetMapping(LISTS + "/{page}")
    @OpenToAll
    Answer list(
            @PathVariable String page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number,
            HttpServletRequest request) {
        var list = catalogues.listSources().stream()
                .filter(source -> !page.isEmpty() && source.page().equals(page))
                .findFirst()
                .orElseThrow(() -> new Refused(ReferenceErrors.LIST_UNKNOWN));
        var key = VietnameseText.fold(q);
        var address = PageAddress.of(LISTS + "/" + page).with("q", q);
        var rows = lists.listRows(list.list()).stream()
                .filter(row -> VietnameseText.fold(row.code() + " " + row.name() + " " + row.note())
                        .contains(key))
                .toList();
        var shown = Pages.of(rows, address, number, ROWS);
        return new ListPage(
                key(list),
                LISTS + "/" + page,
                q,
                list.source(),
                list.sourceDate(),
                missing(list, RequestLanguage.of(request)),
                shown.rows(),
                shown.paging());
    }

    private static String key(ListSource list) {
        return "reference.list." + list.list();
    }

    private static String missing(ListSource list, Language language) {
        return switch (language) {
            case VIETNAMESE -> list.missingVi();
            case ENGLISH -> list.missingEn();
        };
    }
}
