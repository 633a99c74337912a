package vn.cauviec.vacancies.domain.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address that an officer typed may send this server. */
class AllowedAddressesTest {
    private static final AllowedAddresses NOBODY_INSIDE = new AllowedAddresses("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void noAddressThatIsSetAsideIsOfThePublicInternet(String literal) {
        assertThat(PublicInternet.holds(InetAddress.ofLiteral(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void whatIsNotSetAsideIs(String literal) {
        assertThat(PublicInternet.holds(InetAddress.ofLiteral(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/tin.json",
                "https://[::1]/tin.json",
                "https://[::ffff:192.168.0.1]/tin.json",
                "https://169.254.169.254/latest/meta-data",
                "https://LOCALHOST/tin.json",
                "https://2130706433/tin.json",
                "http://127.0.0.1:8080/tin.json"
            })
    void anAddressInsideIsRefusedWhenItIsTyped(String typed) {
        assertThat(NOBODY_INSIDE.findProblem(typed)).contains("vacancies.partner.address.inside");
    }

    @Test
    void onlyWholeEncryptedAddressesAreTaken() {
        assertThat(NOBODY_INSIDE.findProblem("https://viec-lam.example.vn/tin.json"))
                .isEmpty();
        assertThat(NOBODY_INSIDE.findProblem("https://viec-lam.example.vn:8443/tin.json?loai=tat-ca"))
                .isEmpty();
        assertThat(NOBODY_INSIDE.findProblem("")).contains("vacancies.partner.address.missing");
        assertThat(NOBODY_INSIDE.findProblem("http://viec-lam.example.vn/tin.json"))
                .contains("vacancies.partner.address.notEncrypted");
        for (var wrong : new String[] {
            "viec-lam.example.vn/tin.json",
            "ftp://viec-lam.example.vn/tin.json",
            "file:///etc/passwd",
            "https://ten@viec-lam.example.vn/tin.json",
            "https://viec-lam.example.vn/tin.json#dau",
            "https:///tin.json",
            "https://127.1/tin.json",
            "https://viec lam.example.vn/",
            "https://viec-lam.example.vn/" + "a".repeat(500)
        }) {
            assertThat(NOBODY_INSIDE.findProblem(wrong)).as(wrong).contains("vacancies.partner.address.wrong");
        }
    }

    @Test
    void aHostThatTheSettingsNameMayLieInsideAndOnlyOnThisMachineBeAskedWithoutEncryption()
            throws UnknownHostException {
        var named = new AllowedAddresses("10.0.0.7, 127.0.0.1");

        assertThat(named.findProblem("https://10.0.0.7/tin.json")).isEmpty();
        assertThat(named.findProblem("http://127.0.0.1:8080/tin.json")).isEmpty();
        assertThat(named.findProblem("https://10.0.0.8/tin.json")).contains("vacancies.partner.address.inside");
        assertThat(named.findProblem("http://10.0.0.7/tin.json")).contains("vacancies.partner.address.inside");
        assertThat(named.resolve(URI.create("http://10.0.0.7/tin.json"))).isEmpty();
        assertThat(named.resolve(URI.create("https://10.0.0.7/tin.json"))).hasSize(1);
    }

    @Test
    void aNameThatLeadsInsideIsRefusedWhenItIsAsked() throws UnknownHostException {
        assertThat(NOBODY_INSIDE.resolve(URI.create("https://localhost/tin.json")))
                .isEmpty();
    }
}
