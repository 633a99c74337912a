package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456789", "password1", "PASSWORD1", "iloveyou1", "qwertyuiop", "1234567890"})
    void whatAttackersTryFirstIsNoPassword(String typed) {
        assertThat(CommonPasswords.holds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cauviec2023",
                "Cầu Việc 123",
                "viec-lam-2026!",
                "Mật khẩu",
                "matkhau123",
                "Admin@2026",
                "can bo 2023",
                "ĐăngNhập1"
            })
    void theWordsOfThisHouseAreNoPassword(String typed) {
        assertThat(CommonPasswords.holds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con suối chảy qua bản",
                "mat khau thu nghiem",
                "việc làm của mẹ tôi",
                "8472 9103 5561",
                "        ...!",
                "cột điện thứ ba bên trái đường về nhà bà ngoại có tổ chim sáo đen, năm nay nở bốn con, năm ngoái chỉ ba"
            })
    void anyOtherSentenceIsAPassword(String typed) {
        assertThat(CommonPasswords.holds(typed)).isFalse();
        assertThat(typed.length()).isBetween(Accounts.SHORTEST_PASSWORD, Accounts.LONGEST_PASSWORD);
    }
}
