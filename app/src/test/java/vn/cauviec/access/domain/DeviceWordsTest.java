package vn.cauviec.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceWordsTest {
    @Test
    void browsersAndSystemsAreNamedAsTheirOwnersKnowThem() {
        assertThat(
                        DeviceWords.of(
                                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
        assertThat(
                        DeviceWords.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/126.0 Chrome/120.0 Safari/537.36"))
                .isEqualTo("Cốc Cốc, Windows");
        assertThat(
                        DeviceWords.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(DeviceWords.of("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"))
                .isEqualTo("Firefox, Linux");
    }

    @Test
    void whatIsNotRecognisedIsNotGuessed() {
        assertThat(DeviceWords.of("Java-http-client/25")).isEmpty();
        assertThat(DeviceWords.of(null)).isEmpty();
    }
}
