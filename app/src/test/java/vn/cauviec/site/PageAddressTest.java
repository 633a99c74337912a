package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAddressTest {
    private final PageAddress list =
            PageAddress.of("/viec-lam").with("nghe", "7212").and("nghe", "7213");

    @Test
    void lettersWithMarksAreEncoded() {
        assertThat(PageAddress.of("/viec-lam").with("q", "thợ hàn & tiện").toString())
                .isEqualTo("/viec-lam?q=th%E1%BB%A3+h%C3%A0n+%26+ti%E1%BB%87n");
    }

    @Test
    void aNameKeepsSeveralValuesInTheirOrder() {
        assertThat(list.toString()).isEqualTo("/viec-lam?nghe=7212&nghe=7213");
    }

    @Test
    void aNewValueTakesThePlaceOfAllOthersOfTheName() {
        assertThat(list.with("nghe", "8153").toString()).isEqualTo("/viec-lam?nghe=8153");
    }

    @Test
    void anEmptyValueTakesTheNameOut() {
        assertThat(list.with("nghe", "")).isEqualTo(PageAddress.of("/viec-lam"));
    }

    @Test
    void oneOfSeveralValuesCanBeTakenOut() {
        assertThat(list.without("nghe", "7212").toString()).isEqualTo("/viec-lam?nghe=7213");
    }
}
