package vn.cauviec.e2e;

/** The accounts of the sample province, one for each role. */
enum SampleRole {
    WORKER("nguoi-lao-dong"),
    EMPLOYER("nha-tuyen-dung"),
    COMMUNE_OFFICER("can-bo-xa"),
    CONSULTANT("tu-van"),
    MODERATOR("kiem-duyet"),
    DEPARTMENT_OFFICER("can-bo-so"),
    DEPARTMENT_HEAD("lanh-dao"),
    DATA_PROTECTION_OFFICER("bao-ve-du-lieu"),
    ADMINISTRATOR("quan-tri");

    private final String word;

    SampleRole(String word) {
        this.word = word;
    }

    String email() {
        return "demo-" + word + "@example.vn";
    }
}
