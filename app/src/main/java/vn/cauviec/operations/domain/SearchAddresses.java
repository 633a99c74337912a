package vn.cauviec.operations.domain;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What is said of a cluster that keeps the ads for the search. */
public final class SearchAddresses {
    /** Encrypted, but for nodes on this very machine. */
    private static final Pattern ADDRESS =
            Pattern.compile("https://[^\\s/?#,]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private SearchAddresses() {}

    public static SettingRule rule() {
        return new SettingRule(
                text -> Arrays.stream(text.split(",", -1))
                        .allMatch(one -> ADDRESS.matcher(one).matches()),
                "các địa chỉ bắt đầu bằng https://, giữa hai địa chỉ có dấu phẩy",
                "addresses that begin with https://, with commas between them",
                SettingRule.Kind.PLAIN);
    }

    public static SettingRule name() {
        return new SettingRule(
                text -> text.matches("[a-z][a-z0-9-]{0,39}"),
                "chữ thường, chữ số và dấu gạch nối",
                "small letters, figures and hyphens",
                SettingRule.Kind.PLAIN);
    }
}
