package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import vn.cauviec.house.Sources.Source;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** Words stand in the message files, complete in both languages, and nowhere else. */
class TextsTest {
    private static final Pattern PLACES = Pattern.compile("(?<!\\$)\\{(\\d)");
    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([a-zA-Z0-9_.-]+)\"[,)]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private static final Map<Language, Properties> RAW = Map.of(
            Language.VIETNAMESE, read(Language.VIETNAMESE),
            Language.ENGLISH, read(Language.ENGLISH));

    private final Texts texts = new Texts("laocai");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.keys(Language.ENGLISH)).isEqualTo(texts.keys(Language.VIETNAMESE));
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() {
        assertThat(texts.keys(Language.VIETNAMESE).stream().filter(this::fillsInOtherPlaces))
                .isEmpty();
    }

    @Test
    void noSentenceIsEmptyOrHasALonelyApostrophe() {
        assertThat(Stream.of(Language.values())
                        .flatMap(language -> texts.keys(language).stream().map(key -> key + "=" + raw(language, key)))
                        .filter(line ->
                                line.endsWith("=") || line.replace("''", "").contains("'")))
                .as("write '' for an apostrophe")
                .isEmpty();
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        var twice = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                twice.addAll(keysThatStandTwice(Files.readAllLines(file)));
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void aKeyThatStandsTwiceIsFound() {
        assertThat(keysThatStandTwice(List.of("a.b=Một", "# a.b=Hai", "c=Ba", "a.b=Bốn")))
                .containsExactly("a.b");
    }

    private static List<String> keysThatStandTwice(List<String> lines) {
        var seen = new HashSet<String>();
        return lines.stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();
    }

    @Test
    void everyKeyThatATemplateNamesHasASentence() {
        assertThat(Sources.list(Sources.MAIN, ".jte").stream().flatMap(this::missingKeys))
                .isEmpty();
    }

    @Test
    void aKeyWithoutASentenceIsFound() {
        assertThat(missingKeys(new Source(Path.of("A.jte"), "${ui.t(\"nowhere.to.be.found\")}")))
                .hasSize(1);
    }

    @Test
    void templatesContainNoLiteralText() {
        assertThat(Sources.list(Sources.MAIN, ".jte").stream().flatMap(TextsTest::literalText))
                .isEmpty();
    }

    @Test
    void literalTextInATemplateIsFound() {
        assertThat(literalText(new Source(Path.of("A.jte"), "<p>Xin chào ${ui.t(\"a.b\")}</p>")))
                .hasSize(1);
        assertThat(literalText(new Source(Path.of("A.jte"), "<p title=\"Xin chào\">${ui.t(\"a.b\")}</p>")))
                .hasSize(1);
        assertThat(literalText(
                        new Source(Path.of("A.jte"), "@if(a > b)\n<p class=\"x\">${ui.t(\"a.b\")} · </p>\n@endif")))
                .isEmpty();
    }

    @Test
    void templatesHaveNoInlineScriptOrStyle() {
        assertThat(Sources.list(Sources.MAIN, ".jte").stream().flatMap(TextsTest::inline))
                .as("the content security policy forbids them")
                .isEmpty();
    }

    @Test
    void inlineScriptOrStyleIsFound() {
        assertThat(inline(new Source(Path.of("A.jte"), "<p style=\"color:red\">")))
                .hasSize(1);
        assertThat(inline(new Source(Path.of("A.jte"), "<a onclick=\"x()\">"))).hasSize(1);
        assertThat(inline(new Source(Path.of("A.jte"), "<script>x()</script>"))).hasSize(1);
        assertThat(inline(new Source(Path.of("A.jte"), "<script type=\"application/ld+json\">")))
                .as("data, which no browser executes")
                .isEmpty();
        assertThat(inline(new Source(Path.of("A.jte"), "<script src=\"${ui.asset(\"a.js\")}\" defer></script>")))
                .isEmpty();
    }

    private boolean fillsInOtherPlaces(String key) {
        return !places(raw(Language.VIETNAMESE, key)).equals(places(raw(Language.ENGLISH, key)));
    }

    /** The sentence as it stands in its file. */
    private static String raw(Language language, String key) {
        return RAW.get(language).getProperty(key);
    }

    private static Properties read(Language language) {
        var all = new Properties();
        Sources.list(Sources.RESOURCES, "_" + language.code() + ".properties").forEach(source -> {
            try {
                all.load(new StringReader(source.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static Set<String> places(String sentence) {
        return PLACES.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> missingKeys(Source template) {
        return KEY.matcher(template.text())
                .results()
                .map(match -> match.group(1))
                .filter(key -> !texts.has(Language.VIETNAMESE, key))
                .map(key -> template.path() + ": " + key);
    }

    private static Stream<String> literalText(Source template) {
        var found = new ArrayList<String>();
        NodeVisitor visitor = (node, _) -> {
            if (node instanceof TextNode text
                    && LETTERS.matcher(text.getWholeText()).find()) {
                found.add(template.path() + ": " + text.text());
            }
            for (var attribute : List.of("title", "alt", "aria-label", "placeholder")) {
                if (LETTERS.matcher(node.attr(attribute)).find()) {
                    found.add(template.path() + ": " + attribute + "=" + node.attr(attribute));
                }
            }
        };
        Jsoup.parseBodyFragment(withoutCode(template.text())).body().traverse(visitor);
        return found.stream();
    }

    private static Stream<String> inline(Source template) {
        return Stream.of(
                        "\\sstyle=",
                        "\\son[a-z]+=",
                        "<script(?![^>]*\\s(src=|type=\"application/ld\\+json\"))",
                        "<style",
                        "javascript:")
                .filter(forbidden ->
                        Pattern.compile(forbidden).matcher(template.text()).find())
                .map(forbidden -> template.path() + ": " + forbidden);
    }

    /** The template without what JTE executes: expressions, directives and calls of other templates. */
    private static String withoutCode(String template) {
        var text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '$' && i + 1 < template.length() && template.charAt(i + 1) == '{') {
                i = closing(template, i + 1, '{', '}');
            } else if (c == '!' && i + 1 < template.length() && template.charAt(i + 1) == '{') {
                i = closing(template, i + 1, '{', '}');
            } else if (c == '@' && i + 1 < template.length() && Character.isLetter(template.charAt(i + 1))) {
                i = directive(template, i);
            } else if (template.startsWith("<%--", i)) {
                i = template.indexOf("--%>", i) + 3;
            } else if (c != '`') {
                text.append(c);
            }
        }
        // What is left of "content = @`" and of the arguments of a template call.
        return text.toString().replaceAll("(?m)^\\s*[a-z][A-Za-z]* = @?$", "").replaceAll("\\)\\s*$", "");
    }

    private static int directive(String template, int at) {
        var line = template.substring(at, lineEnd(template, at));
        if (line.startsWith("@template.")) {
            // Arguments go on to the first block of content or to the closing bracket.
            int open = template.indexOf('(', at);
            int content = template.indexOf("@`", at);
            int close = closing(template, open, '(', ')');
            return content > 0 && content < close ? content + 1 : close;
        }
        if (line.matches("^@(import|param)\\b.*")
                || line.startsWith("@else\n")
                || line.matches("^@end\\w+.*|^@else\\s*$")) {
            return at + (line.matches("^@(import|param)\\b.*") ? line.length() - 1 : wordLength(line) - 1);
        }
        int open = template.indexOf('(', at);
        return open > 0 && open < at + line.length() ? closing(template, open, '(', ')') : at + wordLength(line) - 1;
    }

    private static int wordLength(String line) {
        int length = 1;
        while (length < line.length() && Character.isLetter(line.charAt(length))) {
            length++;
        }
        return length;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static int closing(String text, int open, char opens, char closes) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == opens) {
                depth++;
            } else if (!quoted && c == closes && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
