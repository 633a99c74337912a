package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.CauViecTest;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.saved.SavedQuery;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Stored;
import vn.cauviec.vacancies.domain.saved.TestSavedQueries;

/** The address to which a saved search leads asks the page of today the very question of which news are told. */
@CauViecTest
class SavedAddressDbTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    SavedQueryReader reader;

    @Autowired
    SavedAddress addresses;

    @Autowired
    BusinessClock clock;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePageIsAskedWhatNewsAreToldOf(int version) throws IOException {
        try (var file = getClass().getResourceAsStream("/vacancies/saved-searches/v" + version + ".json")) {
            for (var row : JSON.readTree(file)) {
                var savedOn = LocalDate.parse(row.get("savedOn").stringValue());
                var kept = (Readable)
                        reader.read(new Stored(version, row.get("query").toString(), savedOn));

                var asked = addresses.search(kept);

                assertThat(asked.query().first(JobSorting.NEWEST, JobQuery.MOST_ON_PAGE))
                        .as(row.get("name").stringValue())
                        .isEqualTo(kept.newest(clock.today(), 1));
                assertThat(withoutNames(SavedAddress.query(asked))).isEqualTo(withoutNames(kept.query()));
            }
        }
    }

    /** The first version kept no names. */
    private static String withoutNames(SavedQuery query) {
        return TestSavedQueries.write(query).replaceAll(",\"name\":\"[^\"]*\"", "");
    }
}
