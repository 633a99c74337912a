package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SexTest {

    @Test
    void codeLeadsBackToTheSex() {
        assertThat(Sex.ofCode("M")).isEqualTo(Sex.MALE);
        assertThat(Sex.ofCode("F")).isEqualTo(Sex.FEMALE);
        assertThatThrownBy(() -> Sex.ofCode("nam")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsOfFormsAreUnderstoodWithAndWithoutMarks() {
        assertThat(Sex.find(" Nam ")).contains(Sex.MALE);
        assertThat(Sex.find("NỮ")).contains(Sex.FEMALE);
        assertThat(Sex.find("nu")).contains(Sex.FEMALE);
        assertThat(Sex.find("x")).isEmpty();
        assertThat(Sex.find(null)).isEmpty();
    }
}
