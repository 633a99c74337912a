package vn.cauviec.site.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/** The templates, compiled by the build; each stands beside the record that it renders. */
@Component
class Templates {
    /** Package of the classes that the build makes of the templates. */
    private static final String PACKAGE = "cauviecpages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    void render(Page page, Ui ui, TemplateOutput output) {
        var template = page.getClass().getName().replace('.', '/') + ".jte";
        engine.render(template, Map.of("page", page, "ui", ui), output);
    }

    /** The page as a part of another one. */
    Content content(Page page, Ui ui) {
        return output -> render(page, ui, output);
    }
}
