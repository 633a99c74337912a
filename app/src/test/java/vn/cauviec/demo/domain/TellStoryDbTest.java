package vn.cauviec.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cauviec.CauViecApplication;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.StartOptions;
import vn.cauviec.operations.Vault;

/** A small story, told by the whole server in databases of its own. */
class TellStoryDbTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final Scale TINY = new Scale(160, 40, 30);
    private static final long SEED = 89;
    private static final int TO_THE_END = Integer.MAX_VALUE;

    @TempDir
    private static Path folder;

    private static Map<String, String> whole;

    @BeforeAll
    static void aStoryIsTold() {
        whole = tell(TestDatabase.fresh(), "whole", SEED, TO_THE_END);
    }

    @Test
    void theSameSeedAndDayTellTheSameProvince() {
        assertThat(tell(TestDatabase.fresh(), "again", SEED, TO_THE_END)).isEqualTo(whole);
        assertThat(whole.get("ledger.entry")).matches("[1-9]\\d+ [0-9a-f]{32}");
    }

    @Test
    void aStoryThatWasKilledHalfWayIsToldToTheSameEnd() {
        var database = TestDatabase.fresh();
        assertThatThrownBy(() -> tell(database, "killed", SEED, 300)).hasMessage("killed");
        assertThat(NormalisedExport.of(database)).isNotEqualTo(whole);

        // The seed of the first start stays.
        assertThat(tell(database, "killed", SEED + 1, TO_THE_END)).isEqualTo(whole);
    }

    @Test
    void twoNodesThatStartTogetherTellOneProvince() throws Exception {
        var database = TestDatabase.fresh();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = nodes.invokeAll(List.of(
                    () -> tell(database, "one", SEED, TO_THE_END), () -> tell(database, "two", SEED, TO_THE_END)));
            for (var each : told) {
                each.get();
            }
        }
        assertThat(NormalisedExport.of(database)).isEqualTo(whole);
    }

    private static Map<String, String> tell(DatabaseCredentials database, String name, long seed, int killedAfter) {
        try (var server = start(database, folder.resolve(name))) {
            var decided = server.getBean(FirstDecision.class).of(new StartOptions(StartOptions.Demo.SMALL, seed));
            var events = server.getBean(Story.class).events(decided.seed(), decided.today(), TINY);
            server.getBean(TellStory.class).run(decided.seed(), events, decided.told(), stands -> {
                if (stands > killedAfter) {
                    throw new IllegalStateException("killed");
                }
            });
        }
        return NormalisedExport.of(database);
    }

    /** One after the other in this one process: each start sets up its log anew. What is told is told together. */
    private static synchronized ConfigurableApplicationContext start(DatabaseCredentials database, Path folder) {
        var clock = Clock.system(BusinessClock.ZONE);
        var shift = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), TODAY));
        return new SpringApplicationBuilder(CauViecApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0")
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("databaseCredentials", database);
                    beans.registerSingleton("premises", new Premises(folder, shift, new Vault(new byte[32])));
                })
                .run();
    }
}
