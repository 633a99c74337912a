package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFeed.Behind;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Duty.Lasting;
import vn.cauviec.operations.Duty.Reach;
import vn.cauviec.operations.Duty.State;
import vn.cauviec.operations.Duty.Trouble;
import vn.cauviec.operations.Duty.Value;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

class DutyWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    private final Texts texts = new Texts("laocai");

    @Test
    void withoutTheDatabaseANodeIsDownWhateverElseHolds() {
        assertThat(DutyWatch.judge(true, false, List.of())).isEqualTo(State.DOWN);
        assertThat(DutyWatch.judge(true, true, List.of(lasting(Reach.NODE)))).isEqualTo(State.DOWN);
    }

    @Test
    void aNodeThatStillStartsOrCatchesUpIsNotUp() {
        assertThat(DutyWatch.judge(false, false, List.of())).isEqualTo(State.STARTING);
    }

    @Test
    void aNodeThatNeedsAHandIsDegradedAndOneThatSomebodyShouldLookAtIsNot() {
        assertThat(DutyWatch.judge(false, true, List.of())).isEqualTo(State.UP);
        assertThat(DutyWatch.judge(false, true, List.of(lasting(Reach.ATTENTION))))
                .isEqualTo(State.UP);
        assertThat(DutyWatch.judge(false, true, List.of(lasting(Reach.ATTENTION), lasting(Reach.ALL_NODES))))
                .isEqualTo(State.DEGRADED);
        assertThat(DutyWatch.judge(false, true, List.of(lasting(Reach.NODE)))).isEqualTo(State.DEGRADED);
    }

    @Test
    void aFollowerThatIsBehindForTwoMinutesIsATroubleThatSaysHowFar() {
        assertThat(look(new Behind("vacancies", 0, null)).troubles()).isEmpty();
        assertThat(look(new Behind("vacancies", 3, NOW.minusSeconds(119))).troubles())
                .isEmpty();

        var behind = look(new Behind("vacancies", 1_200, NOW.minusSeconds(300)));

        assertThat(behind.troubles())
                .extracting(trouble -> trouble.sentence(texts, Language.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("The index “job search” is 5 minutes behind, 1,200 changes are not in it yet");
        assertThat(behind.figures())
                .extracting(figure -> figure.value().in(texts, Language.VIETNAMESE))
                .containsExactly("1.200", "5 phút");
    }

    @Test
    void aDiskThatIsNearlyFullIsToldInWordsThatSayWhatToDo() {
        assertThat(MachineDuty.lowDisk(300L << 20).sentence(texts, Language.VIETNAMESE))
                .startsWith("Ổ đĩa của thư mục dữ liệu chỉ còn 300 MB. Hãy dọn bớt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT0S       | 0 giây  | 0 seconds
            PT59S      | 59 giây | 59 seconds
            PT119M     | 119 phút | 119 minutes
            PT2H       | 2 giờ   | 2 hours
            PT47H      | 47 giờ  | 47 hours
            PT48H      | 2 ngày  | 2 days
            """)
    void aTimeIsToldInTheUnitThatPeopleWouldUse(Duration time, String vietnamese, String english) {
        assertThat(new Value.Span(time).in(texts, Language.VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(new Value.Span(time).in(texts, Language.ENGLISH)).isEqualTo(english);
    }

    @Test
    void figuresAreWrittenAsTheLanguageWritesThem() {
        assertThat(new Value.Count(13_200).in(texts, Language.VIETNAMESE)).isEqualTo("13.200");
        assertThat(new Value.Bytes(74L << 30).in(texts, Language.ENGLISH)).isEqualTo("74 GB");
        assertThat(new Value.Moment(NOW).in(texts, Language.VIETNAMESE)).isEqualTo("10:00 27/11/2026");
        assertThat(new Value.Words("x").measure()).isNaN();
    }

    private static Duty.Report look(Behind behind) {
        return new FeedDuty(new ChangeFeed.Lag() {
                    @Override
                    public boolean isCaughtUpOnce() {
                        return true;
                    }

                    @Override
                    public List<Behind> followers() {
                        return List.of(behind);
                    }
                })
                .look(NOW);
    }

    private static Lasting lasting(Reach reach) {
        return new Lasting(new Trouble("x", "operations.trouble.disk", List.of(), "", reach), NOW);
    }
}
