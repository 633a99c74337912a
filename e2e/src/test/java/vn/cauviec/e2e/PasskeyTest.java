package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A passkey on the telephone: added, used to sign in, removed; from then on it opens nothing. */
@ExtendWith(Browsing.class)
class PasskeyTest {
    private static final String PHONE = "0912 000 104";
    private static final String PASSWORD = "chợ phiên sáng chủ nhật";
    private static final String OWN = "/tai-khoan/khoa";
    private static final String SIGN_IN = "/dang-nhap/khoa";

    private final Inspection inspection = new Inspection();

    @Test
    void aPasskeySignsInUntilItIsRemoved(RunningSite site, Chromium chromium) {
        try (var worker = chromium.visitorAtItsName(site, Visitor.PHONE)) {
            var device = Device.of(worker);
            worker.signedUp(
                    "Sùng Thị Khóa Thử",
                    "02/09/1998",
                    "F",
                    "Xã Gia Phú, Huyện Bảo Thắng, Tỉnh Lào Cai",
                    PHONE,
                    PASSWORD);
            add(worker);
            assertThat(device.passkeys()).as("passkeys that the device holds").isEqualTo(1);

            signOut(worker);
            worker.open("/dang-nhap");
            inspection.look(worker.page(), "passkey");
            worker.press(worker.submit(SIGN_IN));
            assertThat(worker.path()).startsWith("/ca-nhan");

            worker.open(OWN);
            assertThat(worker.mainText()).contains("dùng lần cuối lúc");
            worker.press(worker.submitEnding("/bo"));
            assertThat(worker.mainText()).contains("Bạn chưa có khóa nào");

            signOut(worker);
            worker.open("/dang-nhap");
            assertThat(worker.press(worker.submit(SIGN_IN))).isEqualTo(422);
            assertThat(worker.mainText()).contains("Không đăng nhập được bằng khóa này");
            worker.signedIn(PHONE, PASSWORD);
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    private void add(Visitor worker) {
        worker.open("/tai-khoan");
        worker.press(worker.linkTo(OWN));
        worker.fill("mat-khau-cu", PASSWORD);
        worker.press(worker.submit(OWN));
        assertThat(worker.mainText()).contains("Đã thêm khóa");
        inspection.look(worker.page(), "passkey");
    }

    private static void signOut(Visitor worker) {
        worker.open("/");
        worker.page().locator("header summary").click();
        worker.press(worker.submit("/dang-xuat"));
    }

    /** A device that keeps passkeys, on which a finger always lies. */
    private record Device(CDPSession protocol, JsonObject name) {
        static Device of(Visitor holder) {
            var protocol = holder.page().context().newCDPSession(holder.page());
            protocol.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var wanted = new JsonObject();
            wanted.add("options", options);
            return new Device(protocol, protocol.send("WebAuthn.addVirtualAuthenticator", wanted));
        }

        int passkeys() {
            return protocol.send("WebAuthn.getCredentials", name)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }
}
