package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

/**
 * Every route times every role, with what strangers try: never an answer of 500 and more, never a word of our insides, never a person
 * whom the role may not see. {@code -Dcauviec.fuzz.seed} chooses other requests, {@code ./check --full} sends many more.
 */
@CauViecTest
class HostileRequestsWebTest {
    private static final long SEED = Long.getLong("cauviec.fuzz.seed", 89);
    private static final int ATTACKS = Boolean.getBoolean("cauviec.full") ? 60 : 4;
    private static final String HIDDEN_PERSON = "Thào Seo Bí Mật Thử";

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|Stacktrace|\\bat (vn|org|java|jakarta)\\.|org\\.springframework|PSQL|SQLSTATE|ERROR: |SELECT .* FROM"
                    + "|root:x:0");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestPersons persons;

    @Autowired
    Browser.Factory browsers;

    /** Somebody at a browser, with the hidden field that the forms of the session carry. */
    private record Stranger(String name, Browser browser, String csrf) {}

    @Test
    void noRequestBreaksTheHouseOrOpensARecordOfAnother() {
        persons.registered(persons.details(HIDDEN_PERSON, TestPersons.Y_TY, "099199777123"));
        var routes = Route.all(mapping).stream()
                .filter(route -> !route.path().equals("/dang-xuat"))
                .toList();
        var hostile = new HostileRequests(SEED);
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (var stranger : strangers()) {
            for (var route : routes) {
                // From a new address each time: a limit would answer for the house otherwise.
                var moved = new Stranger(stranger.name(), stranger.browser().moved(), stranger.csrf());
                for (var attack : hostile.on(route, stranger.csrf(), ATTACKS)) {
                    wrong.addAll(faults(moved, attack));
                    sent++;
                }
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(sent).isGreaterThan(routes.size() * Role.values().length);
    }

    private static List<String> faults(Stranger stranger, HostileRequests.Attack attack) {
        var answer = stranger.browser()
                .attack(attack.method(), attack.address(), attack.contentType(), attack.body(), attack.header());
        var found = new ArrayList<String>();
        if (answer.status() >= 500) {
            found.add(answer.status() + " to " + stranger.name() + ": " + attack);
        }
        var body = answer.body();
        if (INSIDES.matcher(body).find()) {
            found.add("insides shown to " + stranger.name() + ": " + attack);
        }
        if (body.contains(HIDDEN_PERSON)) {
            found.add("a hidden person shown to " + stranger.name() + ": " + attack);
        }
        if (answer.header("Content-Type").startsWith("text/html") && body.contains("<script>alert(1)")) {
            found.add("markup kept alive for " + stranger.name() + ": " + attack);
        }
        return found;
    }

    /** Everybody but those who may see the hidden person: the officers of her commune and of the department. */
    private List<Stranger> strangers() {
        var company = employers.verified("Công ty TNHH Thử Phá Cửa");
        var signedIn = Stream.of(Role.values())
                .filter(role -> role != Role.DEPARTMENT_OFFICER)
                .map(role -> {
                    var account = switch (role) {
                        case WORKER -> accounts.worker();
                        case EMPLOYER_USER, EMPLOYER_HEAD -> accounts.employer(role, company.id());
                        case COMMUNE_OFFICER -> accounts.staff(role, TestPersons.SA_PA.value());
                        default -> accounts.staff(role, TestPersons.LAO_CAI.value());
                    };
                    return stranger(role.name(), browsers.open().signIn(account));
                });
        return Stream.concat(Stream.of(stranger("visitor", browsers.open())), signedIn)
                .toList();
    }

    private static Stranger stranger(String name, Browser browser) {
        var field = browser.get("/dang-nhap").document().selectFirst("input[name=_csrf]");
        return new Stranger(name, browser, field == null ? "" : field.val());
    }
}
