package vn.cauviec.vacancies.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportCodeTest {
    @Property
    void aCodeIsReadHoweverItWasWrittenDown(@ForAll long seed, @ForAll boolean small) {
        var code = ReportCode.make(new Random(seed));

        assertThat(code.text()).hasSize(10).doesNotContainPattern("[01OIL]");
        var written =
                small ? code.display().toLowerCase(Locale.ROOT) : code.display().replace(" ", " - ");
        assertThat(ReportCode.find(written)).contains(code);
    }

    @Property
    void whateverIsTypedIsACodeOrNoneAndNeverAFault(@ForAll String typed) {
        ReportCode.find(typed).ifPresent(code -> assertThat(code.text()).matches("[A-HJKMNP-Z2-9]{10}"));
    }
}
