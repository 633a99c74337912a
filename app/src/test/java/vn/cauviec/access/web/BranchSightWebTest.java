package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.placements.domain.Apply;

/**
 * A user of a branch learns nothing of another branch and changes nothing there: on no route that there is, whatever record it names
 * (roles.md: own company, branch; docs/adr/0810). The same walk by a user of the whole company finds and changes everything.
 */
@CauViecTest
class BranchSightWebTest {
    private static final String APPLICANT = "Vàng Thị Chỉ Nhánh Kia Biết";
    private static final String WORDS = "lời nhắn gửi riêng cho nhánh kia";
    /** Stands in no ad that the public reads. */
    private static final String DRAFT = "Bản nháp kín của nhánh kia";

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
    Apply apply;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials credentials;

    @Autowired
    JdbcClient app;

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    /** A company with two branches; everything that an address can name belongs to the other one. */
    private record Company(
            Employers.Card card, UUID mine, UUID other, UUID open, UUID draft, UUID returned, UUID application) {
        List<UUID> names() {
            return List.of(open, draft, returned, application, other, card.id());
        }
    }

    @Test
    void aUserOfABranchLearnsNothingOfAnotherBranchAndChangesNothingThere() {
        var company = company("Công ty TNHH Hai Nhánh Kín");
        var before = state(company);

        var seen = walk(company, user(company, company.mine()));

        assertThat(seen).isEmpty();
        assertThat(state(company)).isEqualTo(before);
    }

    @Test
    void aUserOfTheWholeCompanyFindsAllOfItByTheSameWalk() {
        var company = company("Công ty TNHH Hai Nhánh Mở");
        var before = state(company);

        var seen = walk(
                company, accounts.employer(Role.EMPLOYER_USER, company.card().id()));

        assertThat(seen)
                .anyMatch(address -> address.startsWith("GET /nha-tuyen-dung/ung-tuyen"))
                .anyMatch(address -> address.startsWith("GET /nha-tuyen-dung/tin"));
        assertThat(state(company)).isNotEqualTo(before);
    }

    @Test
    void inTheDatabaseTooApplicationsAreThoseOfOnesBranch() {
        var company = company("Công ty TNHH Hai Nhánh Trong Sổ");

        assertThat(countAs(user(company, company.mine()))).isZero();
        assertThat(countAs(user(company, company.other()))).isOne();
        assertThat(countAs(employers.head(company.card()))).isOne();
    }

    /** Of a whole and of a branch: whichever way the query is written, row-level security answers. */
    private long countAs(TestAccounts.Account account) {
        var actor = accounts.actor(account);
        return persons.as(
                actor,
                () -> app.sql("SELECT count(*) FROM placements.application WHERE full_name = :name")
                        .param("name", APPLICANT)
                        .query(Long.class)
                        .single());
    }

    private List<String> walk(Company company, TestAccounts.Account account) {
        var browser = browsers.open().signIn(account);
        var form = form(CompanyForms.csrf(browser), company);
        var seen = new ArrayList<String>();
        for (var route : Route.all(mapping)) {
            boolean own = route.path().startsWith("/nha-tuyen-dung");
            if (!own && (!route.method().equals("GET") || route.path().startsWith("/quan-ly"))) {
                continue;
            }
            browser = browser.moved();
            for (var address : addresses(route, company)) {
                for (var answer : CompanyForms.answers(browser, route, address, form, "1", "3")) {
                    assertThat(answer.status()).as(address).isNotEqualTo(500);
                    if (!address.startsWith(OF_THE_ACCOUNT)) {
                        assertThat(answer.status()).as(address).isNotEqualTo(429);
                    }
                    if (Stream.of(APPLICANT, WORDS, DRAFT).anyMatch(answer.body()::contains)) {
                        seen.add(route.method() + " " + address);
                    }
                }
            }
        }
        return seen;
    }

    private static List<String> addresses(Route route, Company company) {
        if (!route.path().contains("{")) {
            return route.path().equals("/nha-tuyen-dung/tin/moi")
                            && route.method().equals("GET")
                    ? Stream.concat(
                                    Stream.of(route.path()),
                                    company.names().stream().map(name -> route.path() + "?mau=" + name))
                            .toList()
                    : List.of(route.path(), route.path() + "?chi-nhanh=" + company.other());
        }
        return company.names().stream()
                .map(name -> route.path().replaceAll("\\{[^/]+}", name.toString()))
                .toList();
    }

    /** As the pages of a company would send it, for the other branch. */
    private static Map<String, String> form(String csrf, Company company) {
        var form = CompanyForms.usual(csrf);
        form.put("chi-nhanh", company.other().toString());
        form.put("ly-do-khieu-nai", "Chúng tôi thấy tin này không sai ở chỗ nào cả.");
        form.put("ly-do-dung", "NO_LONGER_NEEDED");
        return form;
    }

    /** Everything of the other branch that somebody could change. */
    private List<String> state(Company company) {
        var ads = owner().sql("""
                        SELECT id || ' ' || status || ' ' || version || ' ' || title || ' ' || coalesce(deadline::text, '')
                        FROM vacancies.vacancy
                        WHERE branch_id = ?
                        ORDER BY id
                        """).param(company.other()).query(String.class).list();
        var rest = owner().sql("""
                        SELECT (SELECT status FROM placements.application WHERE id = ?)
                          || ' ' || (SELECT count(*) FROM placements.hire WHERE employer_id = ?)
                          || ' ' || (SELECT count(*) FROM vacancies.appeal WHERE vacancy_id = ?)
                        """)
                .params(company.application(), company.card().id(), company.returned())
                .query(String.class)
                .list();
        return Stream.concat(ads.stream(), rest.stream()).toList();
    }

    private TestAccounts.Account user(Company company, UUID branch) {
        var account = accounts.employer(Role.EMPLOYER_USER, company.card().id());
        owner().sql("UPDATE access.role_grant SET branch_id = ? WHERE account_id = ?")
                .params(branch, account.id())
                .update();
        return account;
    }

    private Company company(String name) {
        var card = employers.verified(name);
        var mine = branch(card, "Nhánh này");
        var other = branch(card, "Nhánh kia");
        vacancies.published(card, "Thợ hàn của " + name);
        var open = ofBranch(vacancies.published(card, "Thợ tiện " + name), other);
        var draft = ofBranch(vacancies.draft(card, TestVacancies.ad(DRAFT)), other);
        var returned = ofBranch(vacancies.submitted(card, TestVacancies.ad("Thợ bào " + name)), other);
        owner().sql("UPDATE vacancies.vacancy SET status = 'RETURNED' WHERE id = ?")
                .param(returned)
                .update();
        owner().sql("""
                        INSERT INTO vacancies.vacancy_event (vacancy_id, at, account_id, action, from_status, to_status, reason)
                        VALUES (?, now(), ?, 'RETURN', 'SUBMITTED', 'RETURNED', ?)
                        """)
                .params(returned, accounts.staff(Role.MODERATOR).id(), DRAFT)
                .update();
        var worker = persons.claimed(persons.details(APPLICANT, TestPersons.Y_TY, null));
        var actor = accounts.actor(worker.account());
        var sent = (Apply.Outcome.Sent) persons.as(actor, () -> apply.run(actor, open, WORDS, "thử"));
        return new Company(card, mine, other, open, draft, returned, sent.applicationId());
    }

    private UUID ofBranch(UUID ad, UUID branch) {
        owner().sql("UPDATE vacancies.vacancy SET branch_id = ? WHERE id = ?")
                .params(branch, ad)
                .update();
        return ad;
    }

    private UUID branch(Employers.Card card, String name) {
        var id = UUID.randomUUID();
        owner().sql("""
                        INSERT INTO employers.branch (id, employer_id, name, name_folded, address, unit_id, created_at)
                        SELECT ?, ?, ?, ?, 'Tổ 1', min(id), now()
                        FROM reference.unit
                        """).params(id, card.id(), name, name).update();
        return id;
    }
}
