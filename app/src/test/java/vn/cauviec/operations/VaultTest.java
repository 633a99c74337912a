package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Vault VAULT = vault(89);

    @Test
    void whatIsSealedIsOpenedAndNeverLooksTheSame() {
        var sealed = VAULT.seal("099199000001");

        assertThat(VAULT.open(sealed)).isEqualTo("099199000001");
        assertThat(VAULT.seal("099199000001")).isNotEqualTo(sealed);
    }

    @Test
    void whatWasChangedOrSealedWithAnotherKeyIsNotOpened() {
        var sealed = VAULT.seal("099199000001");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> VAULT.open(changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault(90).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equalValuesOfDifferentKindsOrKeysHaveDifferentHashes() {
        assertThat(VAULT.hash("CCCD", "099199000001"))
                .isEqualTo(VAULT.hash("CCCD", "099199000001"))
                .hasSize(32);
        assertThat(VAULT.hash("CCCD", "099199000001")).isNotEqualTo(VAULT.hash("PHONE", "099199000001"));
        assertThat(VAULT.hash("CCCD", "099199000001")).isNotEqualTo(vault(90).hash("CCCD", "099199000001"));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Vault(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whileTheKeyIsBeingChangedTheFirstOneWritesAndBothRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("identifiers.key"), "59".repeat(32));
        var changing = Vault.of(file);
        var before = changing.seal("099199000001");
        assertThat(changing.hashes("CCCD", "099199000001")).containsExactly(VAULT.hash("CCCD", "099199000001"));

        Files.writeString(file, "5a".repeat(32) + "\n" + "59".repeat(32));
        Thread.sleep(1_100);

        assertThat(changing.open(before)).isEqualTo("099199000001");
        assertThat(changing.isOfToday(before)).isFalse();
        assertThat(changing.isOfToday(vault(90).seal("một"))).isTrue();
        assertThat(changing.hash("CCCD", "099199000001")).isEqualTo(vault(90).hash("CCCD", "099199000001"));
        assertThat(changing.hashes("CCCD", "099199000001"))
                .containsExactly(vault(90).hash("CCCD", "099199000001"), VAULT.hash("CCCD", "099199000001"));
        assertThat(changing.fingerprint()).isEqualTo(vault(90).fingerprint() + "+" + VAULT.fingerprint());
    }

    @Test
    void aFileThatIsBrokenMeanwhileChangesNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("identifiers.key"), "59".repeat(32));
        var vault = Vault.of(file);

        Files.writeString(file, "hỏng");
        Thread.sleep(1_100);

        assertThat(vault.fingerprint()).isEqualTo(VAULT.fingerprint());
    }

    private static Vault vault(int filling) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return new Vault(key);
    }
}
