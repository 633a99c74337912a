package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No widget is forgotten on the living page of the look, and neither is what a widget can be given. */
class LookWidgetsTest {
    private static final Path SITE = Path.of("src/main/java/vn/cauviec/site");
    private static final String WIDGET = "@template.vn.cauviec.site.";
    /** Stand in the head of the document, where there is nothing to see. */
    private static final Set<String> UNSEEN = Set.of("Layout description", "Layout head");

    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param \\S+(?:<[^>]*>)? (\\w+)");

    @Test
    void everyWidgetStandsOnTheLivingPage() {
        assertThat(shown()).containsAll(widgets());
    }

    @Test
    void everythingThatAWidgetCanBeGivenIsGivenOnce() {
        var never = new ArrayList<String>();
        Set<String> shown = shown();
        for (var widget : widgets()) {
            for (var parameter : parameters(widget)) {
                boolean given = pages().stream()
                        .filter(page -> isLook(page) || shown.contains(name(page)))
                        .flatMap(page -> calls(read(page), widget).stream())
                        .anyMatch(call -> call.matches("(?s).*\\b" + parameter + " = .*"));
                if (!given && !UNSEEN.contains(widget + " " + parameter)) {
                    never.add(widget + " " + parameter);
                }
            }
        }
        assertThat(never).as("states that the living page does not show").isEmpty();
    }

    @Test
    void aForgottenWidgetAndAForgottenStateAreFound() {
        assertThat(calls("x " + WIDGET + "Card(title = a, content = @`" + WIDGET + "Verified(ui = ui)`)", "Card"))
                .containsExactly("title = a, content = @`" + WIDGET + "Verified(ui = ui)`");
        assertThat(calls(WIDGET + "Cards(title = a)", "Card")).isEmpty();
        assertThat(parameters("Stat")).containsExactly("figure", "text", "note", "address");
    }

    /** What the parts of the living page call, and what that calls. */
    private static Set<String> shown() {
        var shown = new TreeSet<String>();
        var waiting =
                new ArrayList<>(pages().stream().filter(LookWidgetsTest::isLook).toList());
        var read = new HashSet<Path>();
        while (!waiting.isEmpty()) {
            Path page = waiting.removeLast();
            if (read.add(page)) {
                String text = read(page);
                for (var widget : widgets()) {
                    if (!calls(text, widget).isEmpty()) {
                        shown.add(widget);
                        waiting.add(SITE.resolve(widget + ".jte"));
                    }
                }
            }
        }
        return shown;
    }

    /** What stands between the brackets of each call of a widget. */
    private static List<String> calls(String text, String widget) {
        var calls = new ArrayList<String>();
        String begin = WIDGET + widget + "(";
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            int open = 1;
            int end = at + begin.length();
            while (open > 0) {
                char sign = text.charAt(end++);
                open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            }
            calls.add(text.substring(at + begin.length(), end - 1));
        }
        return calls;
    }

    private static List<String> parameters(String widget) {
        return PARAMETER
                .matcher(read(SITE.resolve(widget + ".jte")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> widgets() {
        return pages().stream()
                .filter(page -> page.getParent().equals(SITE))
                .map(LookWidgetsTest::name)
                .toList();
    }

    private static boolean isLook(Path page) {
        return page.getFileName().toString().startsWith("Look");
    }

    private static String name(Path page) {
        return page.getFileName().toString().replace(".jte", "");
    }

    private static List<Path> pages() {
        try (var files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
