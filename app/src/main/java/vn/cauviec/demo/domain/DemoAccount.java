package vn.cauviec.demo.domain;

import java.util.Arrays;
import java.util.List;
import vn.cauviec.kernel.Role;

/** The accounts that a reader may sign in with: one for each role. */
enum DemoAccount {
    WORKER("nguoi-lao-dong", Role.WORKER),
    EMPLOYER("nha-tuyen-dung", Role.EMPLOYER_HEAD),
    COMMUNE_OFFICER("can-bo-xa", Role.COMMUNE_OFFICER),
    CONSULTANT("tu-van", Role.CONSULTANT),
    MODERATOR("kiem-duyet", Role.MODERATOR),
    DEPARTMENT_OFFICER("can-bo-so", Role.DEPARTMENT_OFFICER),
    DEPARTMENT_HEAD("lanh-dao", Role.DEPARTMENT_HEAD),
    DATA_PROTECTION_OFFICER("bao-ve-du-lieu", Role.DATA_PROTECTION_OFFICER),
    ADMINISTRATOR("quan-tri", Role.ADMINISTRATOR);

    static final String PASSWORD = "cauviec-mau";

    private final String word;
    private final Role role;

    DemoAccount(String word, Role role) {
        this.word = word;
        this.role = role;
    }

    static List<DemoAccount> staff() {
        return Arrays.stream(values()).filter(account -> account.role.isStaff()).toList();
    }

    Role role() {
        return role;
    }

    String email() {
        return "demo-" + word + "@example.vn";
    }
}
