package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret is written down in the project: neither keys, nor tokens, nor passwords; and no command takes one as an argument. */
class SecretsTest {
    private static final Path PROJECT = Path.of("..");
    /** What .gitignore leaves out, and the history itself. */
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", "jte-classes");

    private static final Pattern KEY_FILE = Pattern.compile(
            "(?i).*\\.(p12|pfx|jks|keystore|pem|key|kdbx)|id_(rsa|dsa|ecdsa|ed25519)|\\.env(\\..*)?|\\.netrc|\\.pgpass");

    private static final Pattern PRIVATE_KEY = Pattern.compile("-{5}BEGIN [A-Z0-9 ]*PRIVATE KEY");

    private static final Pattern TOKEN = Pattern.compile(
            "\\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20}"
                    + "|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[A-Za-z0-9_-]{35}|sk-[A-Za-z0-9]{32,}"
                    + "|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})");

    private static final Pattern IN_ADDRESS = Pattern.compile("[a-z]+://[^/\\s:@\"'<>{}$]+:[^/\\s@\"'<>{}$…]+@");

    /** A value given to something that is called a secret; a value that is looked up elsewhere begins with $, { or &lt;. */
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^\\s*(?:export\\s+)?[\\w.-]*(?:password|passwd|secret|token|api[-_.]?key|private[-_.]?key)\\s*[=:]\\s*[\"']?([^\\s\"'${<#(][^\\s\"']*)");

    /** A value that begins with a blank is the rest of a sentence, with a slash an address, with a bracket a rule. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?i)\\b\\w*(?:password|passwd|secret|token|api_?key)\\w*\\s*=\\s*\"([^\"\\s/\\[][^\"]*)\"");

    /** The password of the sample accounts, which stands on their page, and the names of fields in forms. */
    private static final Set<String> KNOWN = Set.of("cauviec-mau", "mat-khau", "mat-khau-cu");

    private static final Pattern ALGORITHM =
            Pattern.compile("(?:MessageDigest|Mac|Cipher)\\s*\\.getInstance\\(\\s*\"([^\"]+)\"");

    /** HMAC-SHA-1 for the codes of a second step alone, because RFC 6238 says so. */
    private static final Set<String> APPROVED = Set.of("SHA-256", "HmacSHA256", "AES/GCM/NoPadding", "HmacSHA1");

    private static final Pattern OPTION =
            Pattern.compile("(?i)names?\\s*=\\s*\\{?[^)]*\"-[\\w-]*(?:password|passwd|secret|token)");

    @Test
    void noSecretIsWrittenDown() {
        var found = new ArrayList<String>();
        var files = files();
        for (var file : files) {
            secrets(file.getFileName().toString(), text(file))
                    .forEach(secret -> found.add(PROJECT.relativize(file) + ": " + secret));
        }

        assertThat(found).isEmpty();
        assertThat(files).hasSizeGreaterThan(500);
    }

    @Test
    void noCommandTakesASecretAsAnArgument() {
        assertThat(Sources.list(Sources.MAIN, ".java"))
                .noneMatch(source -> OPTION.matcher(source.text()).find());
        assertThat(OPTION.matcher("@Option(names = {\"-p\", \"--password\"})").find())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.properties | spring.mail.password=geheim
            x.conf       | database.app.password = d3f
            x.yml        | '  token: abcdef'
            x.sh         | export CAUVIEC_DB_APP_PASSWORD=abc
            X.java       | 'private static final String API_KEY = "abc";'
            x.pem        | anything
            .env         | anything
            """)
    void aSecretThatIsWrittenDownIsFound(String file, String text) {
        assertThat(secrets(file, text)).isNotEmpty();
    }

    @Test
    void keysAndTokensAreFound() {
        assertThat(secrets("x.txt", "-----BEGIN " + "RSA PRIVATE KEY-----")).isNotEmpty();
        assertThat(secrets("x.txt", "ghp" + "_" + "a".repeat(36))).isNotEmpty();
        assertThat(secrets("x.txt", "AKI" + "A" + "B".repeat(16))).isNotEmpty();
        assertThat(secrets("x.md", "jdbc:postgresql://app:" + "geheim@db/cauviec"))
                .isNotEmpty();
    }

    @Test
    void onlyApprovedHashesAreUsed() {
        var used = Sources.list(Sources.MAIN, ".java").stream()
                .flatMap(source -> matches(ALGORITHM, source.text(), 1).stream())
                .distinct()
                .toList();

        assertThat(used).isNotEmpty().isSubsetOf(APPROVED);
    }

    private static List<String> secrets(String name, String text) {
        var found = new ArrayList<String>();
        if (KEY_FILE.matcher(name).matches()) {
            found.add("a file of keys");
        }
        Stream.of(PRIVATE_KEY, TOKEN, IN_ADDRESS)
                .forEach(rule -> matches(rule, text, 0).forEach(found::add));
        if (name.matches(".*\\.(properties|conf|ya?ml|sh|service|env|toml|ini)|[^.]+")
                && !name.matches("\\w+_(vi|en)\\.properties")) {
            found.addAll(matches(SETTING, text, 1));
        }
        if (name.endsWith(".java") && !name.endsWith("Test.java") && !name.startsWith("Test")) {
            matches(CONSTANT, text, 1).stream()
                    .filter(value -> !KNOWN.contains(value))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> matches(Pattern rule, String text, int group) {
        return rule.matcher(text).results().map(result -> result.group(group)).toList();
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    boolean data = name.startsWith("data") && PROJECT.equals(folder.getParent());
                    return NOT_OURS.contains(name) || data ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.getFileName().toString().matches("\\.git|.*\\.(log|iml)|\\.DS_Store")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
