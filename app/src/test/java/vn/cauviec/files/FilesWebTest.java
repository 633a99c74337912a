package vn.cauviec.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.UnitId;

@CauViecTest
class FilesWebTest {
    private static final byte[] PDF = "%PDF-1.7\n% evidence".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Files files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerOfTheUnitSavesThePaperAndTheReadingIsNoted() {
        var id = store(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()), TestPersons.Y_TY, null);
        var colleague = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());

        var page = browsers.open().signIn(colleague).get("/tep/" + id + "?muc-dich=tuyen-dung");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.bytes()).isEqualTo(PDF);
        assertThat(page.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(page.header("Content-Disposition")).startsWith("attachment").contains("h%E1%BB%A3p%20");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(readers(id)).isEqualTo(1);
    }

    @Test
    void withoutAPurposeTheOfficerIsAskedForIt() {
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var id = store(officer, TestPersons.Y_TY, null);

        assertThat(browsers.open().signIn(officer).get("/tep/" + id).path()).isEqualTo("/quan-ly/muc-dich");
        assertThat(readers(id)).isZero();
    }

    @Test
    void anOfficerOfAnotherUnitFindsNothing() {
        var id = store(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()), TestPersons.Y_TY, null);
        var stranger = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value());

        var page = browsers.open().signIn(stranger).get("/tep/" + id + "?muc-dich=tuyen-dung");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("không thuộc phạm vi");
    }

    @Test
    void aFileThatIsOpenToARightIsOpenToItsHoldersOnly() {
        var id = store(accounts.worker(), null, Right.EMPLOYER_VERIFY);
        var address = "/tep/" + id + "?muc-dich=xac-nhan";

        assertThat(browsers.open()
                        .signIn(accounts.staff(Role.MODERATOR))
                        .get(address)
                        .status())
                .isEqualTo(200);
        assertThat(browsers.open()
                        .signIn(accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value()))
                        .get(address)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHandedAFileInSavesItWithoutSayingWhy() {
        var worker = accounts.worker();
        var id = store(worker, null, null);

        assertThat(browsers.open().signIn(worker).get("/tep-cua-toi/" + id).bytes())
                .isEqualTo(PDF);
        assertThat(browsers.open()
                        .signIn(accounts.worker())
                        .get("/tep-cua-toi/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(browsers.open().get("/tep-cua-toi/" + id).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void whatIsTooLargeEmptyOrOfAnotherKindIsNotStored() {
        var actor = accounts.actor(accounts.worker());
        var tooLarge = java.util.Arrays.copyOf(PDF, Files.LARGEST + 1);

        assertThat(persons.as(actor, () -> files.store(actor, upload(tooLarge, null, null))))
                .isEqualTo(new Files.Stored.TooLarge());
        assertThat(persons.as(actor, () -> files.store(actor, upload(new byte[0], null, null))))
                .isEqualTo(new Files.Stored.Empty());
        assertThat(persons.as(actor, () -> files.store(actor, upload(new byte[] {1, 2, 3}, null, null))))
                .isEqualTo(new Files.Stored.UnknownKind());
        var largest = java.util.Arrays.copyOf(PDF, Files.LARGEST);
        assertThat(persons.as(actor, () -> files.store(actor, upload(largest, null, null))))
                .isInstanceOf(Files.Stored.Done.class);
    }

    private UUID store(TestAccounts.Account account, UnitId unit, Right openTo) {
        var actor = accounts.actor(account);
        return ((Files.Stored.Done) persons.as(actor, () -> files.store(actor, upload(PDF, unit, openTo)))).id();
    }

    private static Files.Upload upload(byte[] content, UnitId unit, Right openTo) {
        return new Files.Upload("hợp đồng.doc", content, Files.Purpose.HIRE_EVIDENCE, unit, openTo);
    }

    private long readers(UUID file) {
        return persons.as(
                vn.cauviec.kernel.Actor.VISITOR,
                () -> jdbc.sql("SELECT count(*) FROM access.audit_read WHERE subject_id = ?")
                        .param(file)
                        .query(Long.class)
                        .single());
    }
}
