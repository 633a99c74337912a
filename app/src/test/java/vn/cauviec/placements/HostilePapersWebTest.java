package vn.cauviec.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Role;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.placements.domain.HireFacts;
import vn.cauviec.placements.domain.RecordHire;

/** Hostile files handed in as the paper behind a hire: refused with a sentence at the field, or given out so that they can only be saved. */
@CauViecTest
class HostilePapersWebTest {
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PAPER = "tep";
    private static final String NOT_TAKEN = "Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG, Word hoặc Excel không có macro";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Autowired
    TestEmployers employers;

    @Autowired
    RecordHire record;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials credentials;

    /** An officer at the page of a hire that waits for its paper. */
    private record Desk(Browser browser, UUID hire) {
        Browser.Page handIn(String fileName, byte[] content) {
            var form = browser.get("/quan-ly/tuyen-dung/" + hire + "?muc-dich=tuyen-dung")
                    .form("/quan-ly/tuyen-dung/" + hire + "/minh-chung")
                    .set("minh-chung", EvidenceKind.CONTRACT.name());
            return browser.upload(form, PAPER, fileName, content);
        }
    }

    static Stream<Arguments> whatIsNotTaken() {
        return Stream.of(
                Arguments.of(
                        "anh.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("hop-dong.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("hop-dong.pdf.exe", "MZ\u0000".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("macro.xlsm", office("xl/workbook.xml", "xl/vbaProject.bin", "<x/>")),
                Arguments.of("macro.docx", office("word/document.xml", "word/VBAPROJECT.bin", "<x/>")),
                Arguments.of(
                        "xxe.docx",
                        office(
                                "word/document.xml",
                                "word/footer1.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")),
                Arguments.of("bomb.xlsx", office("xl/workbook.xml", "xl/worksheets/sheet1.xml", 201)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotTaken(String name, byte[] content) {
        var desk = desk();

        var page = desk.handIn(name, content);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(NOT_TAKEN);
        assertThat(filesOf(desk)).isZero();
    }

    @Test
    void aFileWithoutContentIsSaidToBeEmpty() {
        var desk = desk();

        var page = desk.handIn("hop-dong.pdf", new byte[0]);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tệp này không có nội dung");
        assertThat(filesOf(desk)).isZero();
    }

    @Test
    void whereNoFileWasChosenOneIsAskedFor() {
        assertThat(desk().handIn("", new byte[0]).text()).contains("Hãy chọn tệp hợp đồng");
    }

    @Test
    void aFileOfOneByteTooManyAndAVeryLargeOneAreRefusedInWords() {
        for (int size : new int[] {Files.LARGEST + 1, 3 * Files.LARGEST}) {
            var desk = desk();

            var page = desk.handIn("anh.pdf", Arrays.copyOf(PDF, size));

            assertThat(page.status()).as("%d bytes", size).isEqualTo(413);
            assertThat(page.text()).contains("Mỗi tệp chỉ được tối đa 10 MB");
            assertThat(filesOf(desk)).isZero();
        }
    }

    @Test
    void aFileOfTwoKindsIsGivenOutToBeSavedAndNothingElse() {
        var desk = desk();
        var two = joined(PDF, "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        var handedIn = desk.handIn("../..\\x\u202Efdp.html\"; x=\"y.pdf.html", two);

        assertThat(handedIn.status()).isEqualTo(200);
        var link = handedIn.document().selectFirst("a[href^=/tep/]").attr("href");
        var page = desk.browser().get(link);
        assertThat(page.bytes()).isEqualTo(two);
        assertThat(page.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(page.header("Content-Disposition"))
                .matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._()+-]+\\.pdf");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
    }

    private Desk desk() {
        var person = persons.registered(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Thử Giấy Tờ " + person.personId());
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var actor = accounts.actor(officer);
        var facts = new HireFacts(
                LocalDate.of(2023, 6, 1),
                Ledger.Channel.ENTERPRISE_IN_PROVINCE,
                null,
                true,
                EvidenceKind.NONE,
                null,
                "");
        var subject = new RecordHire.Subject(person.personId(), employer.id(), null, null);
        var recorded = (RecordHire.Outcome.Recorded) TestVacancies.as(actor, () -> record.run(actor, subject, facts));
        return new Desk(browsers.open().signIn(officer), recorded.hireId());
    }

    private long filesOf(Desk desk) {
        var owner = JdbcClient.create(new DriverManagerDataSource(
                credentials.jdbcUrl(),
                credentials.owner().user(),
                credentials.owner().password()));
        return owner.sql("SELECT count(*) FROM placements.hire WHERE id = ? AND evidence_file_id IS NOT NULL")
                .param(desk.hire())
                .query(Long.class)
                .single();
    }

    private static byte[] office(String main, String part, String content) {
        return office(main, part, content.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** With a part of so many megabytes of nothing. */
    private static byte[] office(String main, String part, int megabytes) {
        return office(main, part, new byte[1 << 20], megabytes);
    }

    private static byte[] office(String main, String part, byte[] content, int times) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : new String[] {"[Content_Types].xml", main}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
