package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.house.Sources.Source;

/** The size budgets of the style page. An exemption carries its reason. */
class BudgetTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int TEMPLATE_LINES = 200;
    private static final int CONSTRUCTOR_PARAMETERS = 7;
    private static final int PUBLIC_METHODS = 12;
    private static final int ROOT_TYPES = 25;

    /** Class → why it may be larger. */
    private static final Map<String, String> EXEMPT = Map.of(
            "vn.cauviec.operations.domain.StartupSentences",
            "one sentence per way in which a start can fail: a table of sentences",
            "vn.cauviec.people.domain.OpenPerson",
            "opens account, person, residence and consent in one transaction");

    private static final Pattern METHOD = Pattern.compile(
            "^    (?:(?:public|protected|private|static|final|abstract|synchronized|default|<[^>]+>)\\s+)*[\\w.<>\\[\\],?@ ]+\\([^;]*\\)?[^;]*\\{$");

    @Test
    void filesStayWithinTheirBudget() {
        assertThat(Sources.list(Sources.MAIN, ".java").stream().flatMap(source -> tooLong(source, FILE_LINES)))
                .isEmpty();
        assertThat(Sources.list(Sources.JUDGEMENTS, ".java").stream().flatMap(source -> tooLong(source, FILE_LINES)))
                .isEmpty();
        assertThat(Sources.list(Sources.MAIN, ".jte").stream().flatMap(source -> tooLong(source, TEMPLATE_LINES)))
                .isEmpty();
    }

    @Test
    void aFileBeyondItsBudgetIsFound() {
        assertThat(tooLong(new Source(Path.of("Long.java"), "x\n".repeat(401)), FILE_LINES))
                .hasSize(1);
        assertThat(tooLong(new Source(Path.of("Fine.java"), "x\n".repeat(400)), FILE_LINES))
                .isEmpty();
    }

    @Test
    void methodsStayWithinTheirBudget() {
        assertThat(Sources.list(Sources.MAIN, ".java").stream().flatMap(BudgetTest::longMethods))
                .isEmpty();
        assertThat(Sources.list(Sources.JUDGEMENTS, ".java").stream().flatMap(BudgetTest::longMethods))
                .isEmpty();
    }

    @Test
    void aMethodBeyondItsBudgetIsFound() {
        var body = "        work();\n".repeat(61);
        assertThat(longMethods(new Source(Path.of("A.java"), "class A {\n    void run() {\n" + body + "    }\n}\n")))
                .hasSize(1);
    }

    @Test
    void classesStayWithinTheirBudget() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Sources.SHIPPED)
                .importPackages("vn.cauviec");
        assertThat(classes.stream().flatMap(BudgetTest::tooBroad)).isEmpty();
        assertThat(crowdedRoots(classes.stream())).isEmpty();
    }

    @Test
    void aClassBeyondItsBudgetIsFound() {
        assertThat(tooBroad(new ClassFileImporter().importClass(Planted.class))).hasSize(1);
    }

    /** Planted: a constructor with eight parameters. */
    static final class Planted {
        final int sum;

        Planted(int a, int b, int c, int d, int e, int f, int g, int h) {
            sum = a + b + c + d + e + f + g + h;
        }
    }

    private static Stream<String> tooLong(Source source, int budget) {
        long lines = source.text().lines().count();
        return lines > budget ? Stream.of(source.path() + " has " + lines + " lines of " + budget) : Stream.empty();
    }

    private static Stream<String> longMethods(Source source) {
        var lines = source.text().lines().toList();
        var found = new ArrayList<String>();
        for (int start = 0; start < lines.size(); start++) {
            if (!METHOD.matcher(lines.get(start)).find()) {
                continue;
            }
            int end = endOf(lines, start);
            if (end - start - 1 > METHOD_LINES) {
                found.add(
                        source.path() + ":" + (start + 1) + " has " + (end - start - 1) + " lines of " + METHOD_LINES);
            }
        }
        return found.stream();
    }

    private static int endOf(List<String> lines, int start) {
        return IntStream.range(start + 1, lines.size())
                .filter(line -> lines.get(line).equals("    }"))
                .findFirst()
                .orElse(start);
    }

    private static Stream<String> tooBroad(JavaClass type) {
        if (EXEMPT.containsKey(type.getName()) || type.isRecord() || type.isEnum() || type.isInterface()) {
            return Stream.empty();
        }
        var found = new ArrayList<String>();
        type.getConstructors().stream()
                .filter(constructor -> constructor.getRawParameterTypes().size() > CONSTRUCTOR_PARAMETERS)
                .filter(_ -> !type.getModifiers().contains(JavaModifier.SYNTHETIC) && !type.isAnonymousClass())
                .forEach(constructor -> found.add(type.getName() + " takes "
                        + constructor.getRawParameterTypes().size() + " parameters"));
        long open = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .count();
        if (open > PUBLIC_METHODS && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            found.add(type.getName() + " has " + open + " public methods");
        }
        return found.stream();
    }

    private static Stream<String> crowdedRoots(Stream<JavaClass> classes) {
        return classes
                .filter(type -> type.getPackageName().matches("vn\\.cauviec\\.[a-z]+"))
                // The kernel is the vocabulary of the whole house.
                .filter(type -> !type.getPackageName().equals("vn.cauviec.kernel"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(root -> root.getValue() > ROOT_TYPES)
                .map(root -> root.getKey() + " shows " + root.getValue() + " public types");
    }
}
