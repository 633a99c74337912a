package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cauviec.vacancies.domain.words.Dictionary;

class ClusterLayoutTest {
    static List<IndexedVacancy> ads() {
        return List.copyOf(SearchCorpus.ads().values());
    }

    /** A cluster refuses a field that it does not know. */
    @ParameterizedTest
    @MethodSource("ads")
    void everyFieldOfAnAdIsInTheLayout(IndexedVacancy ad) {
        var known = ClusterWire.JSON
                .readTree(ClusterLayout.ads())
                .at("/mappings/properties")
                .propertyNames();
        var document = new AdDocument(
                ad.row(),
                List.of("Thợ hàn"),
                List.of("Sa Pa"),
                List.of(ad.description()),
                ad.row().workplaces(),
                ad.row().workplaces(),
                List.of(),
                Dictionary.shipped());

        assertThat(new TreeSet<>(ClusterDocument.of(document).json().propertyNames()))
                .isSubsetOf(known);
    }

    @Test
    void thereAreAdsToLookAt() {
        assertThat(ads()).hasSizeGreaterThan(50);
    }
}
