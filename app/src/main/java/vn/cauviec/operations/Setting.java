package vn.cauviec.operations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cauviec.operations.domain.SearchAddresses;
import vn.cauviec.operations.domain.SettingRule;

/**
 * Everything that may differ from one installation to the next, each with its key in {@code cauviec.conf}, the environment
 * variable that says the same and wins, and what holds where neither says anything. docs/operations.md has them as a table, which
 * a test compares.
 *
 * <p>A key with {@code <name>} in it is a family: whoever runs the product puts a name of their own there (small letters and figures,
 * in capitals in the variable), once for each thing of its kind.
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
    PROVINCE(
            "province",
            "CAUVIEC_PROVINCE",
            "laocai",
            SettingRule.oneOf("laocai"),
            "whose profile the product works with"),
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
            "connections to the database for requests of people who are signed in, at most"),
    POOL_VISITORS(
            "pool.visitors",
            "CAUVIEC_POOL_VISITORS",
            "8",
            SettingRule.number(1, 40),
            "connections for requests of visitors, at most"),
    POOL_WORKER(
            "pool.worker",
            "CAUVIEC_POOL_WORKER",
            "4",
            SettingRule.number(1, 20),
            "connections for indexers and nightly work, at most"),
    LIMIT_REQUESTS(
            "limit.requests",
            "CAUVIEC_LIMIT_REQUESTS",
            "50",
            SettingRule.number(5, 100_000),
            "requests a second from one network address; four seconds' worth may come at once"),
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
    OIDC_ISSUER(
            "oidc.<name>.issuer",
            "CAUVIEC_OIDC_<NAME>_ISSUER",
            "",
            SettingRule.encryptedAddress(),
            "an identity provider (OpenID Connect) that signs people in, as it calls itself: `https://…`"),
    OIDC_CLIENT_ID(
            "oidc.<name>.client-id",
            "CAUVIEC_OIDC_<NAME>_CLIENT_ID",
            "",
            SettingRule.anything(),
            "what the provider calls this installation"),
    OIDC_CLIENT_SECRET(
            "oidc.<name>.client-secret",
            "CAUVIEC_OIDC_<NAME>_CLIENT_SECRET",
            "",
            SettingRule.secret(),
            "the secret that it gave, if it gave one"),
    OIDC_CLIENT_SECRET_FILE(
            "oidc.<name>.client-secret-file",
            "CAUVIEC_OIDC_<NAME>_CLIENT_SECRET_FILE",
            "",
            SettingRule.path(),
            "file that holds the secret instead"),
    OIDC_LABEL(
            "oidc.<name>.label",
            "CAUVIEC_OIDC_<NAME>_LABEL",
            "",
            SettingRule.anything(),
            "what people call the provider, on the button; without it its name"),
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
            "the log as `text`, or as `json` (Elastic Common Schema) for a collector"),
    BACKUP_FOLDER(
            "backup.folder",
            "CAUVIEC_BACKUP_FOLDER",
            "",
            SettingRule.path(),
            "folder into which a backup is written every night, best on another disk; without it none is"),
    BACKUP_TIME("backup.time", "CAUVIEC_BACKUP_TIME", "02:30", SettingRule.timeOfDay(), "when, in the time of Vietnam"),
    BACKUP_KEEP_DAYS(
            "backup.keep-days",
            "CAUVIEC_BACKUP_KEEP_DAYS",
            "14",
            SettingRule.number(1, 3_650),
            "backups of so many days are kept"),
    BACKUP_KEEP_MONTHS(
            "backup.keep-months",
            "CAUVIEC_BACKUP_KEEP_MONTHS",
            "12",
            SettingRule.number(0, 1_200),
            "the first backup of each of so many months is kept besides"),
    SEARCH(
            "search",
            "CAUVIEC_SEARCH",
            "lucene",
            SettingRule.oneOf("lucene", "cluster"),
            "who keeps the ads for the search: `lucene`, an index of its own on each node, or `cluster`, an OpenSearch cluster that all nodes share"),
    SEARCH_ADDRESSES(
            "search.addresses",
            "CAUVIEC_SEARCH_ADDRESSES",
            "",
            SearchAddresses.rule(),
            "addresses of the cluster's nodes with commas between them: `https://search1:9200,https://search2:9200`"),
    SEARCH_NAME(
            "search.name",
            "CAUVIEC_SEARCH_NAME",
            "cauviec-jobs",
            SearchAddresses.name(),
            "how the names of our indices in the cluster begin; another one for each installation"),
    SEARCH_USER("search.user", "CAUVIEC_SEARCH_USER", "", SettingRule.anything(), "where the cluster asks for a name"),
    SEARCH_PASSWORD("search.password", "CAUVIEC_SEARCH_PASSWORD", "", SettingRule.secret(), "its password"),
    SEARCH_AUTHORITY(
            "search.authority",
            "CAUVIEC_SEARCH_AUTHORITY",
            "",
            SettingRule.path(),
            "who signed the certificates of the cluster, PEM; without it whom Java trusts"),
    INDEX_NOW_ADDRESS(
            "index-now.address",
            "CAUVIEC_INDEX_NOW_ADDRESS",
            "",
            SettingRule.encryptedAddress(),
            "a search engine that is told of changed jobs by the protocol IndexNow, and tells the others: `https://…/indexnow`"),
    INDEX_NOW_KEY(
            "index-now.key",
            "CAUVIEC_INDEX_NOW_KEY",
            "",
            SettingRule.key(),
            "a key of your own for it, 8 to 128 letters, figures or dashes; everybody can read it at `/index-now.txt`"),
    EXCHANGE_INSIDE(
            "exchange.inside",
            "CAUVIEC_EXCHANGE_INSIDE",
            "",
            SettingRule.anything(),
            "hosts of partners inside the own network, with commas between them, from which ads may be fetched; without it only from the public internet"),
    TLS_CERTIFICATE(
            "tls.certificate",
            "CAUVIEC_TLS_CERTIFICATE",
            "",
            SettingRule.path(),
            "certificate of the site, PEM, the server's own first: the site is then encrypted by itself, without a proxy"),
    TLS_KEY("tls.key", "CAUVIEC_TLS_KEY", "", SettingRule.path(), "its private key, PEM without a password"),
    TLS_PORT(
            "tls.port",
            "CAUVIEC_TLS_PORT",
            "8443",
            SettingRule.number(0, 65_535),
            "port of the encrypted site; `port` then only leads there"),
    LISTEN(
            "listen",
            "CAUVIEC_LISTEN",
            "127.0.0.1",
            SettingRule.address(),
            "address at which the site listens; with a certificate `0.0.0.0` or `::` opens it to the network");

    /** What the server asks its own settings for, under the key with "cauviec." before it. */
    static final Set<Setting> OF_THE_SERVER = ofTheServer();

    private static final String NAME = "<name>";
    private static final Pattern ANY_NAME = Pattern.compile("[a-z][a-z0-9]{0,19}");

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

    private static Set<Setting> ofTheServer() {
        var settings = EnumSet.range(POOL_APPLICATION, TLS_KEY);
        settings.add(KEY_FILE);
        settings.add(PROVINCE);
        return settings;
    }

    /**
     * A setting as it is said: one of a family with the name that was chosen.
     *
     * @param name empty where the setting is no family
     */
    record Said(Setting setting, String name) {
        String key() {
            return setting.key.replace(NAME, name);
        }

        String variable() {
            return setting.variable.replace("<NAME>", name.toUpperCase(Locale.ROOT));
        }
    }

    static Optional<Said> find(String key) {
        return Arrays.stream(values())
                .flatMap(setting -> setting.said(setting.key, key).stream())
                .findFirst();
    }

    static Optional<Said> findVariable(String variable) {
        return Arrays.stream(values())
                .flatMap(setting -> setting
                        .said(
                                setting.variable.replace("<NAME>", NAME).toLowerCase(Locale.ROOT),
                                variable.toLowerCase(Locale.ROOT))
                        .stream())
                .filter(said -> said.variable().equals(variable))
                .findFirst();
    }

    /** What the words say of this setting, if they are of its pattern. */
    private Optional<Said> said(String pattern, String words) {
        int at = pattern.indexOf(NAME);
        if (at < 0) {
            return pattern.equals(words) ? Optional.of(new Said(this, "")) : Optional.empty();
        }
        var before = pattern.substring(0, at);
        var after = pattern.substring(at + NAME.length());
        if (!words.startsWith(before) || !words.endsWith(after) || words.length() <= before.length() + after.length()) {
            return Optional.empty();
        }
        var name = words.substring(before.length(), words.length() - after.length());
        return ANY_NAME.matcher(name).matches() ? Optional.of(new Said(this, name)) : Optional.empty();
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
