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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
    private static final Scale TINY = new Scale(150, 40, 30);
    private static final int FAR = 1_000_000;

    /** What a story makes, without the world's time and without what the database numbers. */
    private static final List<String> EXPORT = List.of(
            "SELECT id, full_name, sex, birth_date, ethnic_group_code, unit_id, phone, standing FROM people.person",
            "SELECT id, slug, tax_code, name, standing, created_at FROM employers.employer",
            "SELECT id, slug, status, title, description, wage_from, openings, taken, deadline, published_at"
                    + " FROM vacancies.vacancy",
            "SELECT id, person_id, vacancy_id, status, sent_at, changed_at, message FROM placements.application",
            "SELECT id, person_id, employer_id, start_date, status, evidence_kind, recorded_at FROM placements.hire",
            "SELECT id, person, start_date, unit_id, channel, evidence_id FROM ledger.entry");

    @TempDir
    private Path folder;

    @Test
    void aStoryThatWasKilledHalfWayIsToldToTheSameEnd() {
        var whole = TestDatabase.fresh();
        try (var server = start(whole)) {
            tell(server, 89, FAR);
        }
        var killed = TestDatabase.fresh();
        try (var server = start(killed)) {
            assertThatThrownBy(() -> tell(server, 89, 400)).hasMessage("killed");
        }
        var halfWay = export(killed);
        try (var server = start(killed)) {
            tell(server, 90, FAR); // the seed of the first start stays
        }

        assertThat(halfWay).isNotEqualTo(export(whole));
        assertThat(export(killed)).isEqualTo(export(whole));
    }

    private void tell(ConfigurableApplicationContext server, long seed, int killedAfter) {
        var decided = server.getBean(FirstDecision.class).of(new StartOptions(StartOptions.Demo.SMALL, seed));
        assertThat(decided.wanted()).isTrue();
        var events = server.getBean(Story.class).events(decided.seed(), decided.today(), TINY);
        server.getBean(TellStory.class).run(decided.seed(), events, decided.told(), stands -> {
            if (stands > killedAfter) {
                throw new IllegalStateException("killed");
            }
        });
    }

    private ConfigurableApplicationContext start(DatabaseCredentials database) {
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

    private static Map<String, String> export(DatabaseCredentials database) {
        var owner = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
        return EXPORT.stream()
                .collect(Collectors.toMap(
                        sql -> sql,
                        sql -> owner.sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(line::text, '|' ORDER BY id)), '') FROM ("
                                                + sql + ") line")
                                .query(String.class)
                                .single()));
    }
}
