package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {
    @Test
    void fillAndMarkStandWhereTheShareSays() {
        var bar = new ProgressBar(65.3, 45.2);

        assertThat(bar.fill()).isEqualTo(653);
        assertThat(bar.mark()).isEqualTo(452);
        assertThat(bar.isLate()).isFalse();
    }

    @Test
    void moreThanTheTargetFillsTheBarAndNoMore() {
        assertThat(new ProgressBar(104, 100).fill()).isEqualTo(1000);
    }

    @Test
    void lessThanTheCalendarAsksIsLate() {
        assertThat(new ProgressBar(34.7, 45.2).isLate()).isTrue();
    }
}
