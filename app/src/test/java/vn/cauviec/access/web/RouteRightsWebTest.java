package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.access.domain.RoleRights;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;

/**
 * Every route times every role, and the visitor: what the golden file of the routes and the table of the rights say together is what
 * happens. A GET is called for real, by a signed-in browser. A change is called for real where it must be refused; where it is
 * allowed, the guard that stands before its handler is asked, so that nothing is done.
 */
@CauViecTest
class RouteRightsWebTest {
    private static final String SIGN_OUT = "/dang-xuat";

    /** The secret in the address is the whole proof, and a reader's program has seen no form (RFC 8058). */
    private static final String PROVEN_BY_ADDRESS = "/mot-cham/";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    RoleRights roleRights;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    /** Somebody at a browser; rights are those of the role, none for a visitor. */
    private record Visitor(String name, Browser browser, Actor actor, Set<Right> rights) {
        boolean mayUse(Route route) {
            return route.isOpenToAll()
                    || (route.isOpenToAccounts() && actor.isSignedIn())
                    || route.rights().stream().anyMatch(rights::contains);
        }
    }

    @Test
    void everyPageIsShownToWhomItsRightSaysAndToNobodyElse() throws Exception {
        var wrong = new ArrayList<String>();
        var routes =
                Route.all(mapping).stream().filter(RouteRightsWebTest::isRead).toList();
        for (var visitor : visitors()) {
            for (var route : routes) {
                var answer = visitor.browser().moved().ask("GET", route.example());
                if (isRefused(route, visitor, answer) == visitor.mayUse(route)
                        || answer.status() == 429
                        || answer.status() >= 500) {
                    wrong.add(visitor.name() + " " + route.line() + " → " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes.size()).isGreaterThan(20);
    }

    @Test
    void everyChangeIsOpenToWhomItsRightSaysAndToNobodyElse() throws Exception {
        var wrong = new ArrayList<String>();
        var routes = Route.all(mapping).stream()
                .filter(route -> !isRead(route) && !route.method().equals("*"))
                .toList();
        for (var visitor : visitors()) {
            for (var route : routes) {
                if (isLetThrough(route, visitor) != visitor.mayUse(route)) {
                    wrong.add(visitor.name() + " " + route.line() + " is judged wrongly");
                }
                if (!visitor.mayUse(route)) {
                    var answer = visitor.browser().ask(route.method(), route.example(), formField(visitor));
                    if (!isRefused(route, visitor, answer)) {
                        wrong.add(visitor.name() + " " + route.line() + " → " + answer.status());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes.size()).isGreaterThan(8);
    }

    @Test
    void noChangeIsAcceptedWithoutTheFieldAgainstForgedForms() throws Exception {
        var officer = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        for (var route : Route.all(mapping)) {
            if (!isRead(route) && !route.method().equals("*") && !route.path().startsWith(PROVEN_BY_ADDRESS)) {
                var answer = officer.ask(route.method(), route.example());
                if (isAskedWithKey(route)) {
                    assertThat(answer.status()).as(route.line()).isEqualTo(401);
                    continue;
                }
                assertThat(answer.status()).as(route.line()).isEqualTo(403);
                assertThat(answer.text()).as(route.line()).contains("Trang biểu mẫu này đã để quá lâu");
            }
        }
    }

    /** A program shows a key instead of a form's field; no cookie helps. */
    private static boolean isAskedWithKey(Route route) {
        return route.rights().equals(Set.of(Right.VACANCY_DELIVER));
    }

    private static boolean isRead(Route route) {
        return route.method().equals("GET");
    }

    private static boolean isRefused(Route route, Visitor visitor, Browser.Page answer) {
        boolean sentToSignIn = answer.status() == 303
                && answer.header("Location").startsWith("/dang-nhap?ve=")
                && !visitor.actor().isSignedIn();
        boolean forbidden = answer.status() == 403 && visitor.actor().isSignedIn();
        boolean apiForbidden = answer.status() == 403 && route.path().startsWith("/api/");
        boolean withoutKey = answer.status() == 401 && isAskedWithKey(route);
        return sentToSignIn || forbidden || apiForbidden || withoutKey;
    }

    /** Asks the guard in the chain that the dispatcher would run before the handler. */
    private boolean isLetThrough(Route route, Visitor visitor) throws Exception {
        var request = new MockHttpServletRequest(route.method(), route.example());
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = mapping.getHandler(request);
        assertThat(chain).as(route.line()).isNotNull();
        var guards = chain.getInterceptorList().stream()
                .filter(RightsInterceptor.class::isInstance)
                .toList();
        assertThat(guards).as("the guard stands before " + route.line()).hasSize(1);
        return CurrentActor.callAs(
                visitor.actor(),
                () -> guards.getFirst().preHandle(request, new MockHttpServletResponse(), chain.getHandler()));
    }

    private List<Visitor> visitors() {
        var company = employers.verified("Công ty TNHH Thử Mọi Đường");
        var signedIn = Stream.of(Role.values()).map(role -> {
            var account = switch (role) {
                case WORKER -> accounts.worker();
                case EMPLOYER_USER, EMPLOYER_HEAD -> accounts.employer(role, company.id());
                case COMMUNE_OFFICER -> accounts.staff(role, TestPersons.Y_TY.value());
                default -> accounts.staff(role, TestPersons.LAO_CAI.value());
            };
            return new Visitor(
                    role.name(), browsers.open().signIn(account), accounts.actor(account), roleRights.of(role));
        });
        return Stream.concat(Stream.of(new Visitor("visitor", browsers.open(), Actor.VISITOR, Set.of())), signedIn)
                .toList();
    }

    /** The hidden field of a form, which every page with one carries; the sign-out form for those who are signed in. */
    private static Map<String, String> formField(Visitor visitor) {
        var document = visitor.browser()
                .get(visitor.actor().isSignedIn() ? "/" : "/dang-nhap")
                .document();
        var action = visitor.actor().isSignedIn() ? SIGN_OUT : "/dang-nhap";
        var field = document.selectFirst("form[action='" + action + "'] input[name=_csrf]");
        var values = new LinkedHashMap<String, String>();
        values.put("_csrf", field == null ? "" : field.val());
        return values;
    }
}
