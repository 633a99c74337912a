package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real installation begins empty: the command line makes two officers, and those two make all others. */
@ExtendWith(Browsing.class)
class FirstOfficersTest {
    private static final Pattern LINK = Pattern.compile("/moi/[A-Za-z0-9_-]+");
    private static final String PASSWORD = "một mật khẩu thật dài";
    private static final String ADMINISTRATOR = "quan-tri@thu.example.vn";
    private static final String HEAD = "lanh-dao@thu.example.vn";
    private static final String MODERATOR = "kiem-duyet@thu.example.vn";

    private final Inspection inspection = new Inspection();

    @Test
    void twoOfficersMadeByHandMakeAThirdWhomNeitherCouldMakeAlone(Chromium chromium) {
        try (var site = RunningSite.start("none")) {
            var links = LINK.matcher(site.run("admin", "create"))
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(links).hasSize(2);
            var administrator = chromium.visitorForAxe(site, Visitor.PHONE);
            accept(administrator, links.get(0), "Lý Thị Quản Thử", ADMINISTRATOR);
            setUpSecondStep(administrator);
            var head = chromium.visitorForAxe(site, Visitor.PHONE);
            accept(head, links.get(1), "Vàng Văn Đầu Thử", HEAD);
            var spare = setUpSecondStep(head);

            var invitation = invite(administrator);
            grant(head);
            accept(chromium.visitorForAxe(site, Visitor.PHONE), invitation, "", "");
            signInWithoutTheTelephone(chromium.visitorForAxe(site, Visitor.PHONE), spare);

            try (var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(MODERATOR, PASSWORD)) {
                moderator.open("/quan-ly/tin-tuyen-dung");
                assertThat(moderator.path()).isEqualTo("/quan-ly/tin-tuyen-dung");
                inspection.look(moderator.page(), "first_moderator");
            }
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    /** Opens a link and chooses a password; the first two also say who they are. */
    private void accept(Visitor visitor, String link, String name, String email) {
        visitor.open(link);
        inspection.look(visitor.page(), "invited");
        if (!name.isEmpty()) {
            visitor.fill("ho-ten", name);
            visitor.fill("email", email);
        }
        visitor.fill("mat-khau", PASSWORD);
        assertThat(visitor.press(visitor.submit(link))).isEqualTo(200);
    }

    /** Whoever sees identity numbers or gives roles signs in in two steps; gives one of the codes for a lost telephone. */
    private String setUpSecondStep(Visitor officer) {
        assertThat(officer.path()).isEqualTo("/dang-nhap/lap-buoc-hai");
        inspection.look(officer.page(), "second_step");
        officer.fill("ma", new Authenticator(officer.page().innerText("#khoa")).code());
        officer.press(officer.submit("/dang-nhap/lap-buoc-hai"));
        inspection.look(officer.page(), "recovery_codes");
        var codes = officer.page().locator("#ma-du-phong code").allInnerTexts();
        assertThat(codes).hasSize(10);
        officer.press(officer.page().locator("main a.button"));
        return codes.getFirst();
    }

    private void signInWithoutTheTelephone(Visitor head, String recoveryCode) {
        try (head) {
            head.open("/dang-nhap");
            head.fill("ten", HEAD);
            head.fill("mat-khau", PASSWORD);
            head.press(head.submit("/dang-nhap"));
            assertThat(head.path()).isEqualTo("/dang-nhap/buoc-hai");
            inspection.look(head.page(), "second_step");
            head.fill("ma", recoveryCode);
            head.press(head.submit("/dang-nhap/buoc-hai"));
            assertThat(head.path()).startsWith("/quan-ly");
        }
    }

    private String invite(Visitor administrator) {
        try (administrator) {
            administrator.open("/quan-ly/he-thong/tai-khoan/moi");
            administrator.fill("ho-ten", "Tẩn Mẩy Duyệt Thử");
            administrator.fill("email", MODERATOR);
            administrator.page().selectOption("#vai-tro", "MODERATOR");
            administrator.press(administrator.submit("/quan-ly/he-thong/tai-khoan/moi"));
            inspection.look(administrator.page(), "first_administrator");
            var link = LINK.matcher(administrator.mainText());
            assertThat(link.find()).isTrue();
            return link.group();
        }
    }

    private void grant(Visitor head) {
        try (head) {
            head.open("/quan-ly/he-thong/quyen");
            inspection.look(head.page(), "first_head");
            head.press(head.linkTo("/tu-choi"));
            inspection.look(head.page(), "first_head");
            head.open("/quan-ly/he-thong/quyen");
            head.press(head.submitEnding("/cap"));
        }
    }
}
