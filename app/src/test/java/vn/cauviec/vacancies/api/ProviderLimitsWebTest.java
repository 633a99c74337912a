package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;
import static vn.cauviec.vacancies.api.Program.ad;
import static vn.cauviec.vacancies.api.Program.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.MakeProviderKey;

/** Keys, limits, and what no provider's program would send. Each test has a provider of its own. */
@CauViecTest
class ProviderLimitsWebTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MakeProviderKey makeKey;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Actor moderator;
    String tax;
    String key;
    Program program;

    @BeforeEach
    void aProviderWithAKey() {
        tax = employers.verified("Công ty Giới Hạn").taxCode();
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        var name = "Nguồn có hạn " + NUMBER.incrementAndGet();
        key = ((MakeProviderKey.Outcome.Made) as(moderator, () -> makeKey.run(moderator, name))).key();
        program = new Program(environment, key);
    }

    @Test
    void withoutAKeyOrWithAWrongOneAProgramIsToldWhatToDo() {
        var none = new Program(environment, "").get(ProviderApi.ADS);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(none.json().path("detail").asString()).contains("Authorization: Bearer");
        var wrong = new Program(environment, "cv_" + "x".repeat(43)).put("[]");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("detail").asString()).contains("Khoá không đúng hoặc đã hết hiệu lực");
        assertThat(new Program(environment, key + "x").get(ProviderApi.ADS).status())
                .isEqualTo(401);
    }

    @Test
    void aFormIsNotReadWhateverStandsInIt() {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var damaged = "%zz=%&&&===&%00=%ff%fe";

        assertThat(new Program(environment, "")
                        .ask("PUT", ProviderApi.ADS, damaged, form)
                        .status())
                .isEqualTo(401);
        assertThat(program.ask("PUT", ProviderApi.ADS, damaged, form).status()).isEqualTo(415);
        assertThat(program.ask("DELETE", ProviderApi.ADS + "/A-1", damaged, form)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noCookieHelpsAndNoneIsGiven() {
        var officer = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        assertThat(officer.ask("GET", ProviderApi.ADS).status()).isEqualTo(401);
        assertThat(officer.ask("GET", "/api/v1/%70rovider/ads").status()).isIn(400, 403, 404);
        assertThat(program.get(ProviderApi.ADS).header("Set-Cookie")).isEmpty();
    }

    @Test
    void pagesOfOtherSitesMayNotAskWithAKey() {
        var answer = program.ask("GET", ProviderApi.ADS, "", Map.of("Origin", "https://viec.example"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void whoTriesManyKeysHasToWaitAndTheRightKeyStillOpens() {
        var guesser = new Program(environment, "cv_" + "y".repeat(43));
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(guesser.get(ProviderApi.ADS).status()).isEqualTo(401);
        }

        var answer = guesser.get(ProviderApi.ADS);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("600");
        assertThat(guesser.ask("GET", ProviderApi.ADS, "", Map.of("Authorization", "Bearer " + key))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheDigestOfAKeyIsKept() {
        var rows = new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("SELECT row_to_json(provider_key)::text FROM vacancies.provider_key")
                        .query(String.class)
                        .list());

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key.substring(3, 20)));
    }

    @Test
    void aProviderMayAskSoOftenInAMinuteAndIsToldWhatIsLeft() {
        assertThat(program.get(ProviderApi.ADS).header("RateLimit-Policy")).contains("\"provider\";q=120;w=60");
        var last = program.get(ProviderApi.ADS);
        assertThat(last.header("RateLimit")).contains("\"provider\";r=118;t=60");
        for (int turn = 2; turn < 120; turn++) {
            last = program.get(ProviderApi.ADS);
        }
        assertThat(last.status()).isEqualTo(200);

        var answer = program.get(ProviderApi.ADS);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void aDeliveryThatIsTooLargeIsRefusedAsAWhole() {
        var many = program.deliver(Collections.nCopies(1_001, ad("A-1", tax, "Thợ")));
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.json().path("detail").asString()).contains("tối đa 1.000 tin", "1001");
        assertThat(program.put("[\"" + "x".repeat(6 * 1024 * 1024) + "\"]").status())
                .isEqualTo(413);
        assertThat(program.ask(
                                "PUT",
                                ProviderApi.ADS,
                                "a=b",
                                Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(415);
        assertThat(program.get(ProviderApi.ADS).json().path("ads")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "null",
                "\"text\"",
                "12",
                "true",
                "[]",
                "{}",
                "{\"ads\": {}}",
                "{\"ads\": []}",
                "[{}] x",
                "[{\"reference\": \"A\", \"reference\": \"B\"}]",
                "[{\"reference\": \"\u0001\"}]",
                "[NaN]",
                "\uFEFF",
                "[{'reference': 'A'}]"
            })
    void whatIsNoListOfAdsIsRefusedWithASentence(String body) {
        var answer = program.put(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void whatIsNestedDeeplyOrEndlesslyLongIsRefused() {
        for (var body : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "[{\"title\": " + "[".repeat(20) + "]".repeat(20) + "}]",
                "[{\"title\": \"" + "x".repeat(200_000) + "\"}]",
                "[{\"" + "x".repeat(5_000) + "\": 1}]")) {
            assertThat(program.put(body).status()).as(body.substring(0, 12)).isEqualTo(400);
        }
    }

    @Test
    void whatCannotBeReadInOneAdKeepsNoOtherOneOut() {
        var answer = program.deliver(
                "no ad",
                with(ad("A-2", tax, "x"), "title", List.of("Thợ")),
                with(ad("A-3", tax, "Thợ"), "employer", true),
                with(ad("A-4", tax, "Thợ"), "wage", Map.of("from", "8 triệu")),
                with(ad("A-5", tax, "Thợ"), "wage", Map.of("from", 8)),
                with(ad("A-6", tax, "Thợ"), "wage", Map.of("from", 9_000_000, "to", 8_000_000)),
                with(ad("A-7", tax, "Thợ"), "status", 1),
                with(ad("A-8", tax, "Thợ"), "openings", -3),
                ad("x".repeat(101), tax, "Thợ"),
                with(ad("A-10", tax, "Thợ"), "place", "99999"),
                with(ad("A-11", tax, "Thợ"), "occupation", "0000"),
                with(ad("A-12", tax, "Thợ"), "description", "x".repeat(10_001)),
                with(ad("A-13", "0100109107", "Thợ"), "deadline", "2023-02-30"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.outcomes()).containsOnly("WRONG");
        assertThat(answer.problems(0)).startsWith(" notAnObject");
        assertThat(answer.problems(1)).containsExactly("title notText");
        assertThat(answer.problems(2)).containsExactly("employer employer");
        assertThat(answer.problems(3)).containsExactly("wage wage");
        assertThat(answer.problems(4)).containsExactly("wage wage");
        assertThat(answer.problems(5)).containsExactly("wage REVERSED");
        assertThat(answer.problems(6)).containsExactly("status status");
        assertThat(answer.problems(7)).containsExactly("openings openings");
        assertThat(answer.problems(8)).containsExactly("reference tooLong");
        assertThat(answer.problems(9)).hasSize(1).first().asString().startsWith("place placeN");
        assertThat(answer.problems(10)).hasSize(1).first().asString().startsWith("occupation occupation");
        assertThat(answer.problems(11)).containsExactly("description tooLong");
        assertThat(answer.problems(12))
                .containsExactlyInAnyOrder("employer.tax_code WRONG_CHECK_DIGIT", "deadline NO_SUCH_DAY");
    }

    @Test
    void strangeLettersGoInWithoutHarmAndUnknownFieldsAreNamed() {
        var answer = program.put(
                "[{\"reference\": \"A\\u0000-1\", \"title\": \"Thợ \\ud800 điện\\u0000\", \"unheard_of\": 1, "
                        + "\"description\": \"Làm tại xưởng theo tổ trưởng.\\u0000\", \"employer\": {\"tax_code\": \""
                        + tax
                        + "\"}, \"place\": \"10\", \"wage\": \"8-12 triệu\", \"openings\": \"3\", \"deadline\": \"30/06/2023\"}]");

        assertThat(answer.outcomes()).as(answer.body()).containsExactly("NEW");
        assertThat(answer.receipt(0).path("reference").asString()).isEqualTo("A-1");
        assertThat(answer.warnings(0)).containsExactly(" notRead");
        assertThat(program.get(ProviderApi.ADS).json().path("ads")).hasSize(1);
    }

    @Test
    void ofTwoDeliveriesAtOnceOneIsTakenOverAndTheOtherWaits() throws Exception {
        var ads = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= 40; number++) {
            ads.add(ad("R-" + number, tax, "Thợ cùng lúc số " + number));
        }
        Callable<Program.Answer> delivery = () -> new Program(environment, key).deliver(ads);

        List<Program.Answer> answers = new ArrayList<>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : both.invokeAll(Collections.nCopies(4, delivery))) {
                answers.add(done.get());
            }
        }

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allMatch(answer -> !answer.header("Retry-After").isEmpty());
        assertThat(program.get(ProviderApi.ADS).json().path("ads")).hasSize(40);
        assertThat(program.deliver(ads).outcomes()).containsOnly("UNCHANGED").hasSize(40);
    }
}
