package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

    private static Vault vault(int filling) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return new Vault(key);
    }
}
