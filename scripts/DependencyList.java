import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes docs/dependencies.md from the bills of materials and the poms. The column "why" is written by hand and kept; a library that is
 * new stands there with a question mark, which the tests refuse.
 */
final class DependencyList {
    private static final String OURS = "vn.cauviec";

    /** Licences whose libraries spell them in their own way. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("Apache License, Version 2.0", "Apache-2.0"),
            Map.entry("The Apache License, Version 2.0", "Apache-2.0"),
            Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
            Map.entry("Apache License 2.0", "Apache-2.0"),
            Map.entry("Bouncy Castle Licence", "MIT"),
            Map.entry("The MIT License", "MIT"),
            Map.entry("Eclipse Public License v2.0", "EPL-2.0"),
            Map.entry("Eclipse Public License - v 2.0", "EPL-2.0"),
            Map.entry("GNU Lesser General Public License", "LGPL-2.1-only"),
            Map.entry("PostgreSQL License", "PostgreSQL"),
            Map.entry("Public Domain, per Creative Commons CC0", "CC0-1.0"));

    /** What a pom says by mistake: spring-session 4.1.1 (its issue 3910); the jars carry the text of the Apache licence. */
    private static final Map<String, String> MISTAKES =
            Map.of("org.springframework.session: Broadcom Foundation License", "Apache-2.0");

    /** The tests of pages and of the browser may use two versions of one library. */
    private record Library(String name, String version, String licence) {
        String id() {
            return name + " " + version;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path sbom = Path.of(arguments[0]);
        Path list = Path.of(arguments[1]);
        var direct = new TreeSet<String>();
        for (int i = 2; i < arguments.length; i++) {
            direct.addAll(chosen(Path.of(arguments[i])));
        }
        var shipped = libraries(sbom.resolve("cauviec.cdx.xml")).keySet();
        var all = libraries(sbom.resolve("with-tests.xml"));
        var reasons = reasons(list);

        var text = new StringBuilder("""
                # What Cầu Việc is made of

                Written by `scripts/dependencies.sh`; only the column *why* is written by hand. `DependenciesTest` holds every library of the poms and of the class path
                against this page, and every licence against those that were agreed on. The same as a bill of materials (CycloneDX): `target/sbom/cauviec.cdx.json`.
                `scripts/updates.sh` says what has newer releases. What needs an answer when: `security.md`, chapter 15.

                The repository also carries the font Be Vietnam Pro (OFL-1.1, its licence beside it). Compiler checks, formatter and plugins of the build are named with their
                versions in `pom.xml`; they do not ship.

                ## Chosen

                | library | version | licence | ships | why |
                | --- | --- | --- | --- | --- |
                """);
        for (var name : direct) {
            var found = all.values().stream().filter(library -> library.name().equals(name)).toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(name + " stands in a pom but not in the bill of materials");
            }
            found.forEach(library -> text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            name,
                            library.version(),
                            library.licence(),
                            shipped.contains(library.id()) ? "yes" : "no",
                            reasons.getOrDefault(name, "?"))));
        }
        text.append("\n## Comes with them\n\n| library | version | licence | ships |\n| --- | --- | --- | --- |\n");
        all.values().stream()
                .filter(library -> !direct.contains(library.name()))
                .sorted(Comparator.comparing(Library::id))
                .forEach(library -> text.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                library.name(),
                                library.version(),
                                library.licence(),
                                shipped.contains(library.id()) ? "yes" : "no")));
        Files.writeString(list, text);
        System.out.println(list + ": " + direct.size() + " chosen, " + all.size() + " in all, " + shipped.size() + " shipped");
    }

    private static Map<String, String> reasons(Path list) throws Exception {
        var reasons = new LinkedHashMap<String, String>();
        if (Files.exists(list)) {
            for (var line : Files.readAllLines(list)) {
                var cells = line.split("\\|", -1);
                if (cells.length == 7 && cells[1].strip().startsWith("`")) {
                    reasons.put(cells[1].strip().replace("`", ""), cells[5].strip());
                }
            }
        }
        return reasons;
    }

    /** What a pom asks for itself. */
    private static List<String> chosen(Path pom) throws Exception {
        var chosen = new ArrayList<String>();
        for (var dependencies : children(read(pom).getDocumentElement(), "dependencies")) {
            for (var dependency : children(dependencies, "dependency")) {
                if (!text(dependency, "groupId").equals(OURS)) {
                    // The same library for another machine, by a profile.
                    var artifact = text(dependency, "artifactId").replace("${postgres.platform}", "linux-amd64");
                    chosen.add(text(dependency, "groupId") + ":" + artifact);
                }
            }
        }
        return chosen;
    }

    private static Map<String, Library> libraries(Path bom) throws Exception {
        var libraries = new TreeMap<String, Library>();
        for (var components : children(read(bom).getDocumentElement(), "components")) {
            for (var component : children(components, "component")) {
                if (!text(component, "group").equals(OURS)) {
                    var name = text(component, "group") + ":" + text(component, "name");
                    var library = new Library(name, text(component, "version"), licence(component));
                    libraries.put(library.id(), library);
                }
            }
        }
        return libraries;
    }

    private static String licence(Element component) {
        var found = new TreeSet<String>();
        for (var licences : children(component, "licenses")) {
            for (var expression : children(licences, "expression")) {
                found.add(expression.getTextContent().strip());
            }
            for (var licence : children(licences, "license")) {
                var id = text(licence, "id");
                var said = id.isEmpty() ? text(licence, "name") : id;
                var meant = MISTAKES.getOrDefault(text(component, "group") + ": " + said, said);
                found.add(SPELLINGS.getOrDefault(meant, meant));
            }
        }
        return found.isEmpty() ? "?" : String.join(" or ", found);
    }

    private static Document read(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream().map(child -> child.getTextContent().strip()).findFirst().orElse("");
    }
}
