package vn.cauviec.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

/** What people type and what the tables hold stays out of the log, whatever goes wrong. */
@CauViecTest
@ExtendWith(OutputCaptureExtension.class)
class LogWebTest {
    private static final String NUMBER = "099199555444";
    private static final String PHONE = "0912555444";
    private static final String EMAIL = "rieng.tu@example.vn";
    private static final String NAME = "Vàng Thị Riêng Tư";
    private static final String PASSWORD = "mat khau rieng tu";
    private static final List<String> PRIVATE =
            List.of(NUMBER, PHONE, "+84912555444", "0912 555 444", EMAIL, NAME, "Rieng Tu", PASSWORD, "geheim");

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Autowired
    ErrorHandler errors;

    @Autowired
    DataSource database;

    @Test
    void signingInAndUpInVainLeavesNothingOfWhatWasTyped(CapturedOutput log) {
        for (var name : List.of(EMAIL, PHONE, NUMBER, NAME)) {
            browsers.open()
                    .get("/dang-nhap")
                    .form("/dang-nhap")
                    .set("ten", name)
                    .set("mat-khau", PASSWORD)
                    .submit();
        }
        var form = browsers.open().get("/dang-ky").form("/dang-ky");
        for (var field : form.values().keySet()) {
            if (!field.equals("_csrf")) {
                form.set(field, NUMBER + " " + PHONE + " " + EMAIL + " " + NAME);
            }
        }
        assertThat(form.submit().status()).isEqualTo(422);

        assertThat(log.getAll()).doesNotContain(PRIVATE);
    }

    @Test
    void addressesThatLeadNowhereAndValuesThatAreUnknownAreNotRepeated(CapturedOutput log) {
        var officer = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        for (var address : List.of(
                "/" + NUMBER,
                "/" + PHONE + "/" + EMAIL,
                "/viec-lam?xep=" + EMAIL + "&q=" + PHONE,
                "/quan-ly/nguoi-lao-dong?trang=" + NUMBER + "&tinh-trang=" + EMAIL,
                "/quan-ly/nguoi-lao-dong/" + NUMBER,
                "/tep/" + EMAIL,
                "/moi/geheim/them")) {
            assertThat(officer.ask("GET", address).status()).as(address).isBetween(200, 499);
        }
        assertThat(officer.attack(
                                "POST",
                                "/dang-nhap",
                                "application/x-www-form-urlencoded",
                                "ten=" + EMAIL + "&mat-khau=%zz" + NUMBER,
                                Map.entry("Cookie", "ten=" + EMAIL + ";;=" + PHONE))
                        .status())
                .isBetween(400, 499);

        assertThat(log.getAll()).doesNotContain(PRIVATE);
    }

    @Test
    void aFailureOfTheDatabaseIsLoggedWithoutTheRow(CapturedOutput log) throws Exception {
        // A row that a check of the table refuses: the database would print all of it.
        fail(insertFile(), NAME + ", " + EMAIL + ", " + NUMBER, 0);
        // Several rows at once: the driver would print the statement with its values.
        failInBatch();
        // A value that is none of its type stands in the message itself.
        fail("SELECT CAST(? AS integer)", EMAIL + " " + NUMBER + " +84912555444 0912 555 444");

        assertThat(log.getAll()).contains("Failure ", "DataIntegrityViolationException", "invalid input syntax");
        assertThat(log.getAll()).doesNotContain(PRIVATE);
    }

    @Test
    void aFailureNamesTheRouteAndNotTheSecretInItsAddress(CapturedOutput log) throws Exception {
        var request = new MockHttpServletRequest("GET", "/moi/geheim-0123456789abcdef");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/moi/{secret}");

        errors.anything(new IllegalStateException("planted"), request, new MockHttpServletResponse());

        assertThat(log.getAll()).contains("GET /moi/{secret}", "planted").doesNotContain("geheim");
    }

    @Test
    void aRefusalIsLoggedWithAccountAndRoute(CapturedOutput log) {
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var browser = browsers.open().signIn(officer);
        var logger = (Logger) LoggerFactory.getLogger("vn.cauviec.access.web.RightsInterceptor");
        logger.setLevel(Level.INFO); // as in application.properties
        try {
            assertThat(browser.get("/quan-ly/he-thong/giao-dien").status()).isEqualTo(403);
        } finally {
            logger.setLevel(null);
        }

        assertThat(log.getAll()).contains("Refused GET /quan-ly/he-thong/giao-dien to " + officer.id());
    }

    @Test
    void whatIsRefusedIsFoundInTheLogByTheReferenceOnThePage(CapturedOutput log) {
        var browser = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var loggers = List.of("vn.cauviec.access.web.RightsInterceptor", "vn.cauviec.site.web.ErrorHandler");
        loggers.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.INFO));
        String reference;
        try {
            var page = browser.get("/quan-ly/he-thong/giao-dien");
            reference = page.document().select("main code").text();
        } finally {
            loggers.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
        }

        assertThat(reference).matches("[0-9a-f]{8}");
        assertThat(log.getAll().lines().filter(line -> line.contains("[" + reference + "]")))
                .anyMatch(line -> line.contains("Refused GET /quan-ly/he-thong/giao-dien"));
        assertThat(browser.get("/khong-co-trang-nay").document().select("main code"))
                .as("what was not found is not in the log")
                .isEmpty();
    }

    @Test
    void aForgedFormIsInTheLogWithoutWhatStoodInIt(CapturedOutput log) {
        var logger = (Logger) LoggerFactory.getLogger("vn.cauviec.site.web.ErrorHandler");
        logger.setLevel(Level.INFO);
        try {
            var answer = browsers.open().post("/dang-nhap", Map.of("ten", EMAIL, "mat-khau", PASSWORD));
            assertThat(answer.status()).isEqualTo(403);
        } finally {
            logger.setLevel(null);
        }

        assertThat(log.getAll()).contains("Answered 403 FORBIDDEN to POST").doesNotContain(PRIVATE);
    }

    @Test
    void aLineBeginsWithItsTimeAndTheDistanceFromUtc(CapturedOutput log) {
        LoggerFactory.getLogger(LogWebTest.class).error("planted");

        assertThat(log.getAll().lines().filter(line -> line.contains("planted")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) ERROR .* - planted"));
    }

    @Test
    void aLineOfTheLogIsNotForged(CapturedOutput log) {
        LoggerFactory.getLogger(LogWebTest.class).error("typed: {}", "a\r\nERROR forged\nline");

        assertThat(log.getAll()).contains("forged");
        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("ERROR forged") || line.equals("line"));
    }

    private void fail(String sql, Object... values) throws Exception {
        var worker = accounts.actor(accounts.worker());
        var failure = catchThrowableOfType(
                DataAccessException.class,
                () -> persons.as(
                        worker,
                        () -> new JdbcTemplate(database).queryForList(sql, arguments(worker.accountId(), values))));
        assertThat(failure).isNotNull();
        errors.anything(failure, new MockHttpServletRequest("POST", "/"), new MockHttpServletResponse());
    }

    private static Object[] arguments(UUID owner, Object[] values) {
        return values.length == 1 ? values : new Object[] {UUID.randomUUID(), values[0], values[1], owner};
    }

    private void failInBatch() throws Exception {
        var worker = accounts.actor(accounts.worker());
        var failure = catchThrowableOfType(
                DataAccessException.class,
                () -> persons.as(
                        worker,
                        () -> new JdbcTemplate(database)
                                .batchUpdate(
                                        insertFile(),
                                        List.of(
                                                new Object[] {UUID.randomUUID(), NAME, 0, worker.accountId()},
                                                new Object[] {UUID.randomUUID(), EMAIL, 0, worker.accountId()}))));
        assertThat(failure).isNotNull();
        errors.anything(failure, new MockHttpServletRequest("POST", "/"), new MockHttpServletResponse());
    }

    private static String insertFile() {
        return """
                INSERT INTO files.stored_file
                  (id, name, media_type, size_bytes, content, purpose, owner_account_id, stored_at)
                VALUES
                  (?, ?, 'application/pdf', ?, '\\x00', 'HIRE_EVIDENCE', ?, TIMESTAMPTZ '2023-06-14 00:00+07')
                """;
    }
}
