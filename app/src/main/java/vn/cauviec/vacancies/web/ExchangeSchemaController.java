package vn.cauviec.vacancies.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;

/** The schema of what is exchanged with other systems, for everybody. */
@Controller
class ExchangeSchemaController {
    static final String ADDRESS = "/du-lieu-mo/trao-doi-tin-tuyen-dung-1.schema.json";

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer schema() {
        try (var schema = new ClassPathResource("vacancies/exchange-1.schema.json").getInputStream()) {
            return new Download(
                    "trao-doi-tin-tuyen-dung-1.schema.json", "application/schema+json", true, schema.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
