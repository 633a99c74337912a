package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.placements.domain.Apply;

/**
 * An employer whom nobody has verified, or no longer, sees no person and brings nothing before the public: on no route that there is,
 * whatever record it names (roles.md; bar E02). The same walk by a verified employer shows that the walk would find it.
 */
@CauViecTest
class UnverifiedEmployerWebTest {
    private static final String APPLICANT = "Thào Seo Chưa Được Thấy";
    private static final String WORDS = "lời nhắn chỉ cho nơi nhận hồ sơ";
    private static final String OF_COMPANIES = "/nha-tuyen-dung";
    /** Limited by account, and of nobody but its holder. */
    private static final String OF_THE_ACCOUNT = "/tai-khoan";

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
    TestVacancies vacancies;

    @Autowired
    EmployerQueries queries;

    @Autowired
    DecideOnEmployer decide;

    @Autowired
    Apply apply;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials credentials;

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    /** A company with an ad that somebody has applied to, a draft, and everything else that an address can name. */
    private record Company(Employers.Card card, UUID open, UUID draft, UUID application, UUID person, String slug) {
        List<String> names() {
            return Stream.of(card.id(), open, draft, application, person)
                    .map(UUID::toString)
                    .toList();
        }
    }

    /** What a walk over all routes came to. */
    private record Walk(List<String> seen, List<String> publicAds, String application) {}

    @Test
    void aVerifiedEmployerSeesWhoAppliedAndSendsItsAds() {
        var company = company("Công ty TNHH Đã Được Xác Minh");

        var walk = walk(company, "");

        assertThat(walk.seen()).isNotEmpty();
        assertThat(walk.publicAds()).hasSizeGreaterThan(1);
        assertThat(walk.application()).isNotEqualTo("SENT");
    }

    @Test
    void aRefusedEmployerSeesNobodyAndPublishesNothingOnAnyRoute() {
        var company = company("Công ty TNHH Bị Từ Chối Xác Minh");
        refuse(company.card());

        assertHidden(walk(company, ""));
    }

    @Test
    void anEmployerThatIsCheckedAnewSeesNobodyAndPublishesNothing() {
        var company = company("Công ty TNHH Vừa Đổi Tên");
        owner().sql("UPDATE employers.employer SET standing = 'REGISTERED' WHERE id = ?")
                .param(company.card().id())
                .update();

        assertHidden(walk(company, OF_COMPANIES));
    }

    @Test
    void theAdsOfARefusedEmployerLeaveThePublicAndComeBackWhenItIsVerifiedAgain() {
        var company = company("Công ty TNHH Rút Rồi Trả Xác Minh");
        var address = "/viec-lam/" + company.slug();
        var visitor = browsers.open();
        assertThat(visitor.get(address).status()).isEqualTo(200);

        refuse(company.card());
        var hidden = visitor.get(address);
        assertThat(hidden.status()).isEqualTo(410);
        assertThat(hidden.text()).contains("tạm ẩn");
        assertThat(persons.as(
                        accounts.actor(applicant().account()),
                        () -> apply.run(accounts.actor(applicant().account()), company.open(), WORDS, "thử")))
                .isEqualTo(new Apply.Outcome.Closed());

        verify(company.card());
        assertThat(visitor.get(address).status()).isEqualTo(200);
    }

    private static void assertHidden(Walk walk) {
        assertThat(walk.seen()).isEmpty();
        assertThat(walk.publicAds()).hasSize(1); // the one from before
        assertThat(walk.application()).isEqualTo("SENT");
    }

    /** @param part beginning of the addresses that are walked */
    private Walk walk(Company company, String part) {
        var browser = browsers.open().signIn(employers.head(company.card()));
        var form = CompanyForms.usual(CompanyForms.csrf(browser));
        form.put("gui", "1");
        var seen = new ArrayList<String>();
        for (var route : Route.all(mapping)) {
            if (route.path().equals("/dang-xuat") || !route.path().startsWith(part)) {
                continue;
            }
            browser = browser.moved();
            for (var address : addresses(route, company)) {
                for (var answer : CompanyForms.answers(browser, route, address, form, "1", "2")) {
                    if (!address.startsWith(OF_THE_ACCOUNT)) {
                        assertThat(answer.status()).as(address).isNotEqualTo(429);
                    }
                    if (answer.body().contains(APPLICANT) || answer.body().contains(WORDS)) {
                        seen.add(route.method() + " " + address);
                    }
                }
            }
        }
        return new Walk(seen, sent(company), status(company));
    }

    /** The address with each of the company's records in each of its places. */
    private static List<String> addresses(Route route, Company company) {
        if (!route.path().contains("{")) {
            return List.of(route.path());
        }
        var names = Stream.concat(company.names().stream(), Stream.of(company.slug()));
        // Whoever is no public servant is sent away from an officer's page whatever it names.
        long most = route.path().startsWith("/quan-ly") ? 1 : Long.MAX_VALUE;
        return names.limit(most)
                .map(name -> route.path().replaceAll("\\{[^/]+}", name))
                .toList();
    }

    private List<String> sent(Company company) {
        return owner().sql("""
                        SELECT title
                        FROM vacancies.vacancy
                        WHERE employer_id = ?
                          AND (status IN ('SUBMITTED', 'PUBLISHED') OR published_at IS NOT NULL)
                        """).param(company.card().id()).query(String.class).list();
    }

    private String status(Company company) {
        return owner().sql("SELECT status FROM placements.application WHERE id = ?")
                .param(company.application())
                .query(String.class)
                .single();
    }

    private TestPersons.Worker applicant() {
        return persons.claimed(persons.details(APPLICANT, TestPersons.Y_TY, null));
    }

    private Company company(String name) {
        var card = employers.verified(name);
        var open = vacancies.published(card, "Thợ hàn " + name);
        var draft = vacancies.draft(card, TestVacancies.ad("Bản thảo " + name));
        var worker = applicant();
        var actor = accounts.actor(worker.account());
        var sent = (Apply.Outcome.Sent) persons.as(actor, () -> apply.run(actor, open, WORDS, "thử"));
        var slug = owner().sql("SELECT slug FROM vacancies.vacancy WHERE id = ?")
                .param(open)
                .query(String.class)
                .single();
        return new Company(card, open, draft, sent.applicationId(), worker.personId(), slug);
    }

    private void refuse(Employers.Card card) {
        decide(card, new Finding.Refusal("Không tìm thấy doanh nghiệp ở địa chỉ đã khai."));
    }

    private void verify(Employers.Card card) {
        decide(card, new Finding.Verified());
    }

    private void decide(Employers.Card card, Finding finding) {
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        int version = queries.find(card.id()).orElseThrow().version();
        TestVacancies.as(moderator, () -> decide.run(moderator, card.id(), version, finding));
    }
}
