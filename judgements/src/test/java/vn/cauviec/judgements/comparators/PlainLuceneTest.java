package vn.cauviec.judgements.comparators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Corpus;

class PlainLuceneTest {
    @Test
    void anAdIsFoundByItsOwnWords() throws IOException {
        var ads = Corpus.load().ads().stream().limit(500).toList();
        try (var lucene = new PlainLucene(ads)) {
            Ad ad = ads.get(17);
            assertThat(lucene.firstTen(ad.title() + " " + ad.employer() + " " + ad.description()))
                    .first()
                    .isEqualTo(ad.id());
        }
    }

    @Test
    void signsOfOtherLanguagesOfQueriesAreWords() throws IOException {
        try (var lucene = new PlainLucene(Corpus.load().ads().stream().limit(50).toList())) {
            assertThat(lucene.firstTen("\"*:* AND (title:[a TO")).isNotNull();
            assertThat(lucene.firstTen("")).isEmpty();
        }
    }
}
