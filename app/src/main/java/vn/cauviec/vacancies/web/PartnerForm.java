package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.pull.Partner;
import vn.cauviec.vacancies.domain.pull.Rhythm;

/**
 * What an officer typed about a partner.
 *
 * @param name empty where the partner is known
 * @param every name of a {@link Rhythm}
 */
public record PartnerForm(String name, String address, boolean fetched, String every, boolean letsIn) {
    static final String NAME = "ten";
    static final String ADDRESS = "dia-chi";
    static final String FETCHED = "lay";
    static final String EVERY = "nhip";
    static final String LETS_IN = "tu-nhan";

    static PartnerForm empty() {
        return new PartnerForm("", "", false, Rhythm.DAILY.name(), false);
    }

    static PartnerForm of(Partner partner) {
        return new PartnerForm(
                "", partner.address(), partner.fetched(), partner.every().name(), partner.letsIn());
    }

    static PartnerForm read(MultiValueMap<String, String> typed) {
        var every = line(typed, EVERY);
        return new PartnerForm(
                line(typed, NAME),
                line(typed, ADDRESS),
                typed.containsKey(FETCHED),
                every.isEmpty() ? Rhythm.DAILY.name() : every,
                typed.containsKey(LETS_IN));
    }

    private static String line(MultiValueMap<String, String> typed, String name) {
        return VietnameseText.tidy(Optional.ofNullable(typed.getFirst(name)).orElse(""));
    }

    public List<Choice> rhythms(Ui ui) {
        return Choice.list(ui, "vacancies.partner.rhythm.", Rhythm.values());
    }
}
