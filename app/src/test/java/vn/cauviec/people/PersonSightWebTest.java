package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.domain.Apply;
import vn.cauviec.placements.domain.HireFacts;
import vn.cauviec.placements.domain.RecordHire;
import vn.cauviec.reference.UnitId;

/**
 * Who may not see a person reads none of the person's details: by no page and no API, because every GET route there is is asked, and
 * by no SQL, because every column that the application's login may read is read.
 */
@CauViecTest
class PersonSightWebTest {
    private static final String TODAY = "2023-06-14";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:/]+)(:[^}]*)?}");

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials database;

    @Autowired
    Files files;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    Apply apply;

    @Autowired
    RecordHire recordHire;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** A person, the ids that lead to them, and what must not be read of them. */
    private record Subject(List<UUID> ids, PersonDetails details, List<String> secrets) {}

    @Test
    void anOfficerOfOneCommuneReadsNothingOfAPersonOfAnotherByAnyPage() {
        var registered = registered("Tráng Seo Lừu", TestPersons.Y_TY, 11);
        var claimed = claimed("Sùng Chẩn Dìn", TestPersons.Y_TY, 12);
        var stranger = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value());

        assertThat(leaksOnPages(stranger, registered)).isEmpty();
        assertThat(leaksOnPages(stranger, claimed)).isEmpty();
    }

    @Test
    void theOfficerOfThePersonsCommuneReadsThemSoThatTheTestAboveCanFail() {
        var person = registered("Thào A Chứ", TestPersons.Y_TY, 13);
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());

        assertThat(leaksOnPages(officer, person))
                .anyMatch(leak -> leak.startsWith("/quan-ly/nguoi-lao-dong/{id} "))
                .anyMatch(leak -> leak.startsWith("/quan-ly/nguoi-lao-dong/danh-sach.xlsx "))
                .anyMatch(leak -> leak.startsWith("/tep/{id} "))
                .anyMatch(leak -> leak.startsWith("/quan-ly/tuyen-dung/{id} "));
    }

    @Test
    void noSqlOfAnOfficerOfAnotherCommuneReadsThePerson() throws SQLException {
        var registered = registered("Ly Chin Sài", TestPersons.Y_TY, 14);
        var claimed = claimed("Phàn Tả Mẩy", TestPersons.Y_TY, 15);
        var stranger = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value());
        var secrets = Stream.of(registered, claimed)
                .flatMap(subject -> subject.secrets().stream())
                .toList();

        var asStranger = ReadableColumns.searchAll(database, stranger.id(), TODAY, secrets);
        var asNobody = ReadableColumns.searchAll(database, null, TODAY, secrets);

        assertThat(asStranger.findings()).isEmpty();
        assertThat(asNobody.findings()).isEmpty();
        assertThat(asStranger.relations())
                .contains("people.person", "people.face_person", "files.stored_file", "access.session_attributes")
                .hasSizeGreaterThan(100);
    }

    @Test
    void theSqlOfAnOfficerOfThePersonsCommuneReadsThemSoThatTheTestAboveCanFail() throws SQLException {
        var person = registered("Vàng Seo Pao", TestPersons.Y_TY, 16);
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());

        var found = ReadableColumns.search(database, officer.id(), TODAY, person.secrets());

        assertThat(found.findings())
                .contains(
                        "people.person: Vàng Seo Pao",
                        "people.face_person: Vàng Seo Pao",
                        "placements.hire: Vàng Seo Pao",
                        "files.stored_file: vang seo pao paper");
    }

    @Test
    void anIdentityNumberIsReadableToNobodyNotEvenToTheOwner() throws SQLException {
        var person = registered("Cư Seo Dế", TestPersons.Y_TY, 17);
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var number = person.details().citizenId().digits();

        assertThat(ReadableColumns.search(database, officer.id(), TODAY, List.of(number))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MODERATOR", "DEPARTMENT_HEAD", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR", "CONSULTANT"})
    void aServantWhoseRoleDoesNotSeePersonsReadsNoneAnywhere(Role role) throws SQLException {
        var person = registered(
                "Giàng Seo "
                        + switch (role) {
                            case MODERATOR -> "Mùa";
                            case DEPARTMENT_HEAD -> "Hử";
                            case DATA_PROTECTION_OFFICER -> "Dỉn";
                            case ADMINISTRATOR -> "Ấu";
                            default -> "Chớ";
                        },
                TestPersons.Y_TY,
                20 + role.ordinal());
        var servant = accounts.staff(role, TestPersons.LAO_CAI.value());

        assertThat(ReadableColumns.search(database, servant.id(), TODAY, person.secrets())
                        .findings())
                .isEmpty();
        assertThat(leaksOnPages(servant, person)).isEmpty();
    }

    @Test
    void anotherWorkerReadsNothingOfAPerson() throws SQLException {
        var person = claimed("Lồ Seo Phủ", TestPersons.Y_TY, 18);
        var other = persons.claimed(TestPersons.Y_TY).account();

        assertThat(ReadableColumns.search(database, other.id(), TODAY, person.secrets())
                        .findings())
                .isEmpty();
        assertThat(leaksOnPages(other, person)).isEmpty();
    }

    /** A person of the register with a paper and a recorded hire. */
    private Subject registered(String name, UnitId unit, int number) {
        var details = details(name, unit, number);
        var person = persons.registered(details).personId();
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, unit.value()));
        var employer = employers.verified("Công ty Hồ Thầu " + number);
        var facts = new HireFacts(
                LocalDate.of(2023, 6, 1),
                Ledger.Channel.ENTERPRISE_IN_PROVINCE,
                null,
                true,
                EvidenceKind.OFFICER_STATEMENT,
                null,
                "Đã gặp " + name + " ở xưởng");
        var hire = TestVacancies.as(
                officer,
                () -> recordHire.run(officer, new RecordHire.Subject(person, employer.id(), null, null), facts));
        return subject(name, details, unit, person, ((RecordHire.Outcome.Recorded) hire).hireId());
    }

    /** A person who signed up, with an account, a paper and an application. */
    private Subject claimed(String name, UnitId unit, int number) {
        var details = details(name, unit, number);
        var worker = persons.claimed(details);
        var actor = accounts.actor(worker.account());
        var vacancy = vacancies.published(employers.verified("Công ty Bản Xèo " + number), "Thợ may " + number);
        var sent = TestVacancies.as(actor, () -> apply.run(actor, vacancy, "Tôi là " + name, "thử"));
        return subject(
                name,
                details,
                unit,
                worker.personId(),
                worker.account().id(),
                ((Apply.Outcome.Sent) sent).applicationId());
    }

    /** The ids of everything about the person that a page might be asked for, a paper among them. */
    private Subject subject(String name, PersonDetails details, UnitId unit, UUID... ids) {
        var paperText = VietnameseText.slug(name).replace('-', ' ') + " paper";
        var content = ("%PDF-1.7 " + paperText).getBytes(StandardCharsets.US_ASCII);
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, unit.value()));
        var paper = (Files.Stored.Done) persons.as(
                officer,
                () -> files.store(
                        CurrentActor.get(),
                        new Files.Upload(name + ".pdf", content, Files.Purpose.PERSON_PAPER, unit, null)));
        return new Subject(
                Stream.concat(Stream.of(ids), Stream.of(paper.id())).toList(),
                details,
                List.of(
                        name,
                        details.phone().e164(),
                        details.phone().display(),
                        details.email().text(),
                        details.citizenId().digits(),
                        "1987-11-" + day(details),
                        day(details) + "/11/1987",
                        paperText));
    }

    private static String day(PersonDetails details) {
        return "%02d".formatted(details.birthDate().getDayOfMonth());
    }

    private static PersonDetails details(String name, UnitId unit, int number) {
        return new PersonDetails(
                PersonName.find(name).orElseThrow(),
                LocalDate.of(1987, 11, number),
                Sex.FEMALE,
                "08",
                unit,
                null,
                new Phone("+8498%07d".formatted(7_650_000 + number)),
                EmailAddress.find("bi.mat." + number + "@example.vn").orElseThrow(),
                "",
                "",
                new CitizenId("099187%06d".formatted(765_000 + number)),
                null);
    }

    /** Every GET route, asked for each id of the person, and what it says of the person. */
    private List<String> leaksOnPages(TestAccounts.Account account, Subject subject) {
        var browser = browsers.open().signIn(account);
        var leaks = new ArrayList<String>();
        for (var pattern : patterns()) {
            browser = browser.moved();
            for (var address : addresses(pattern, subject)) {
                var page = browser.get(address);
                assertThat(page.status()).as(address).isLessThan(500).isNotEqualTo(429);
                var said = said(page);
                subject.secrets().stream()
                        .filter(said::contains)
                        .forEach(secret -> leaks.add(pattern + " says " + secret));
            }
        }
        return leaks;
    }

    private Set<String> patterns() {
        var patterns = new LinkedHashSet<String>();
        mapping.getHandlerMethods().forEach((route, method) -> {
            var methods = route.getMethodsCondition().getMethods();
            if (method.getBeanType().getName().startsWith("vn.cauviec.")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                patterns.addAll(route.getPatternValues());
            }
        });
        assertThat(patterns).hasSizeGreaterThan(30);
        return patterns;
    }

    private static List<String> addresses(String pattern, Subject subject) {
        var parameters = "?muc-dich=tai-quay&ten=" + given(subject) + "&q=" + given(subject);
        return VARIABLE.matcher(pattern).find()
                ? subject.ids().stream()
                        .map(id -> VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(id.toString()))
                                + parameters)
                        .toList()
                : List.of(pattern + parameters, pattern);
    }

    private static String given(Subject subject) {
        return VietnameseText.slug(subject.details().name().given());
    }

    /** What a reader of the answer can read; a workbook is unpacked. */
    private static String said(Browser.Page page) {
        var bytes = page.bytes();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return page.body();
        }
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                var xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                text.append(Parser.unescapeEntities(xml, false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
