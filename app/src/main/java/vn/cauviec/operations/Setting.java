package vn.cauviec.operations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cauviec.operations.domain.SettingRule;

/**
 * Everything that may differ from one installation to the next, each with its key in {@code cauviec.conf}, the environment
 * variable that says the same and wins, and what holds where neither says anything. docs/operations.md has them as a table, which
 * a test compares.
 */
enum Setting {
    DATA("data", "CAUVIEC_DATA", "", SettingRule.path(), "the data folder; only in a file named by `--config`"),
    PORT("port", "CAUVIEC_PORT", "8080", SettingRule.number(0, 65_535), "port of the site; 0 takes any free one"),
    DEMO(
            "demo",
            "CAUVIEC_DEMO",
            "small",
            SettingRule.oneOf("none", "small"),
            "sample province to make in a new data folder: `none` or `small`"),
    SEED(
            "seed",
            "CAUVIEC_SEED",
            "89",
            SettingRule.number(Long.MIN_VALUE, Long.MAX_VALUE),
            "the same number makes the same sample province"),
    KEY_FILE(
            "key.file",
            "CAUVIEC_KEY_FILE",
            "",
            SettingRule.path(),
            "key file instead of `keys/identifiers.key` in the data folder: several nodes on one database share it"),
    DATABASE_URL(
            "database.url",
            "CAUVIEC_DB_URL",
            "",
            SettingRule.startingWith("jdbc:postgresql:"),
            "`jdbc:postgresql://host:5432/cauviec`: an external database instead of the embedded one"),
    DATABASE_OWNER_USER(
            "database.owner.user", "CAUVIEC_DB_OWNER_USER", "cauviec_owner", SettingRule.anything(), "its owner"),
    DATABASE_OWNER_PASSWORD(
            "database.owner.password",
            "CAUVIEC_DB_OWNER_PASSWORD",
            "",
            SettingRule.secret(),
            "password of the owner; all three are needed"),
    DATABASE_APP_USER(
            "database.app.user",
            "CAUVIEC_DB_APP_USER",
            "cauviec_app",
            SettingRule.anything(),
            "login that serves requests"),
    DATABASE_APP_PASSWORD("database.app.password", "CAUVIEC_DB_APP_PASSWORD", "", SettingRule.secret(), "its password"),
    DATABASE_WORKER_USER(
            "database.worker.user",
            "CAUVIEC_DB_WORKER_USER",
            "cauviec_worker",
            SettingRule.anything(),
            "login of indexers and nightly work"),
    DATABASE_WORKER_PASSWORD(
            "database.worker.password", "CAUVIEC_DB_WORKER_PASSWORD", "", SettingRule.secret(), "its password"),
    POOL_APPLICATION(
            "pool.application",
            "CAUVIEC_POOL_APPLICATION",
            "12",
            SettingRule.number(1, 70),
            "connections to the database for requests, at most"),
    POOL_WORKER(
            "pool.worker",
            "CAUVIEC_POOL_WORKER",
            "4",
            SettingRule.number(1, 20),
            "connections for indexers and nightly work, at most"),
    SITE_ADDRESS(
            "site.address",
            "CAUVIEC_SITE_ADDRESS",
            "",
            SettingRule.startingWith("http"),
            "how links in letters begin, for example `https://vieclam.laocai.gov.vn`; without it `http://localhost:PORT`"),
    MAIL_HOST(
            "mail.host",
            "CAUVIEC_MAIL_HOST",
            "",
            SettingRule.anything(),
            "the mail server that takes our letters; without it they are written as files"),
    MAIL_TLS(
            "mail.tls",
            "CAUVIEC_MAIL_TLS",
            "starttls",
            SettingRule.oneOf("starttls", "tls", "none"),
            "`starttls` (port 587), `tls` (465) or `none` (25, for a server on the same machine)"),
    MAIL_PORT("mail.port", "CAUVIEC_MAIL_PORT", "", SettingRule.number(1, 65_535), "its port, where it is another"),
    MAIL_USER("mail.user", "CAUVIEC_MAIL_USER", "", SettingRule.anything(), "where the mail server asks for a name"),
    MAIL_PASSWORD("mail.password", "CAUVIEC_MAIL_PASSWORD", "", SettingRule.secret(), "its password"),
    MAIL_FROM("mail.from", "CAUVIEC_MAIL_FROM", "", SettingRule.anything(), "address that letters come from"),
    ALARM_MAIL(
            "alarm.mail",
            "CAUVIEC_ALARM_MAIL",
            "",
            SettingRule.emailAddress(),
            "address of whoever is on duty, who gets a letter about each trouble; without it nobody is told"),
    LOG_FORMAT(
            "log.format",
            "CAUVIEC_LOG_FORMAT",
            "text",
            SettingRule.oneOf("text", "json"),
            "the log as `text`, or as `json` (Elastic Common Schema) for a collector");

    /** What the server asks its own settings for, under the key with "cauviec." before it. */
    static final Set<Setting> OF_THE_SERVER = EnumSet.range(POOL_APPLICATION, LOG_FORMAT);

    private final String key;
    private final String variable;
    private final String standard;
    private final SettingRule rule;
    private final String meaning;

    Setting(String key, String variable, String standard, SettingRule rule, String meaning) {
        this.key = key;
        this.variable = variable;
        this.standard = standard;
        this.rule = rule;
        this.meaning = meaning;
    }

    static Optional<Setting> find(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Name in {@code cauviec.conf}. */
    public String key() {
        return key;
    }

    /** Name in the environment. */
    public String variable() {
        return variable;
    }

    /** What holds when nothing is said; empty for nothing. */
    public String standard() {
        return standard;
    }

    /** For the person who runs the product, in the words of docs/operations.md. */
    public String meaning() {
        return meaning;
    }

    SettingRule rule() {
        return rule;
    }
}
