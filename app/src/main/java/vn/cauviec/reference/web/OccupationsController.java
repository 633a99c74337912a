package vn.cauviec.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Crumb;
import vn.cauviec.site.Language;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.site.UnknownValue;

/** The list of occupations: looked into level by level, or searched. */
@Controller
class OccupationsController {
    private static final String OCCUPATIONS = CatalogueController.LISTS + "/nghe";
    private static final String CODE = "ma";
    private static final int ROWS = 50;
    private static final int MOST_HITS = 200;

    private final Occupations occupations;
    private final Texts texts;

    OccupationsController(Occupations occupations, Texts texts) {
        this.occupations = occupations;
        this.texts = texts;
    }

    @GetMapping(OCCUPATIONS)
    @OpenToAll
    Answer occupations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = CODE, defaultValue = "") String code,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number,
            HttpServletRequest request) {
        var chosen = code.isBlank() || !q.isBlank() ? null : occupation(code.strip());
        var found = q.isBlank()
                ? occupations.listChildren(chosen == null ? "" : chosen.code()).stream()
                        .map(occupation -> new OccupationsPage.Row(occupation, ""))
                        .toList()
                : occupations.suggest(q, MOST_HITS).stream()
                        .map(hit -> new OccupationsPage.Row(hit.occupation(), hit.title()))
                        .toList();
        var address = PageAddress.of(OCCUPATIONS).with("q", q).with(CODE, chosen == null ? "" : chosen.code());
        var shown = Pages.of(found, address, number, ROWS);
        return new OccupationsPage(
                q, chosen, crumbs(chosen, RequestLanguage.of(request)), shown.rows(), shown.paging());
    }

    private Occupation occupation(String code) {
        return occupations
                .find(code)
                .orElseThrow(() -> new UnknownValue(
                        CODE,
                        code,
                        occupations.list().stream().map(Occupation::code).toList()));
    }

    private List<Crumb> crumbs(@Nullable Occupation chosen, Language language) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(texts.get(language, "reference.lists.title"), CatalogueController.LISTS));
        if (chosen != null) {
            crumbs.add(new Crumb(texts.get(language, "reference.occupations.title"), OCCUPATIONS));
            var path = occupations.listPath(chosen.code());
            for (var above : path.subList(0, path.size() - 1)) {
                var name = above.name().isEmpty()
                        ? texts.get(language, "reference.occupations.unnamed", above.code())
                        : above.name();
                crumbs.add(new Crumb(
                        name,
                        PageAddress.of(OCCUPATIONS).with(CODE, above.code()).toString()));
            }
        }
        return crumbs;
    }
}
