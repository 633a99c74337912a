package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that somebody can reach by following links from the first page and from the own one, on a phone and on a desk: whole,
 * without complaint of the browser, not wider than the window, and without a finding of axe. A page is looked at once for all who see
 * it, the home pages once for each role. Public pages and the look are photographed; all of them with {@code -Dcauviec.full=true}.
 */
@ExtendWith(Browsing.class)
class EveryPageTest {
    private static final Path ROUTES = Path.of("..", "app", "src", "test", "resources", "golden", "routes.txt");

    /** No page: what is downloaded, asked by machines or only leads on. */
    private static final Set<String> NOT_PAGES = Set.of(
            "/api/v1/ad/{id}",
            "/api/v1/complete",
            "/api/v1/feed",
            "/api/v1/feed/{page}",
            "/api/v1/occupations",
            "/api/v1/openapi.json",
            "/api/v1/provider/ads",
            "/api/v1/provider/deliveries",
            "/api/v1/provider/deliveries/{delivery}",
            "/api/v1/search",
            "/api/v1/snapshot",
            "/api/v1/stream",
            "/api/v1/units",
            "/cua-toi",
            "/dang-nhap/ben-ngoai/{provider}",
            "/dang-nhap/ben-ngoai/{provider}/ve",
            "/du-lieu-mo/trao-doi-tin-tuyen-dung-1.schema.json",
            "/health",
            "/ke-hoach",
            "/ke-hoach/{year}/{code}/danh-sach.xlsx",
            "/ngon-ngu",
            "/quan-ly/danh-muc/duong-bo.csv",
            "/quan-ly/muc-dich",
            "/quan-ly/tim-viec/tu-dien/da-quyet.txt",
            "/quan-ly/tin-tuyen-dung/nhap-tep/mau.xlsx",
            "/quan-ly/tin-tuyen-dung/nhap-tep/{id}/dong-sai.xlsx",
            "/quan-ly/tin-tuyen-dung/nhap-tep/{id}/tep-goc.xlsx",
            "/quan-ly/tin-tuyen-dung/nhap-tep/{id}/tin-cua-nguon.xlsx",
            "/quan-ly/nguoi-lao-dong/danh-sach.xlsx",
            "/quan-ly/tin-tuyen-dung/trao-doi/tin-tuyen-dung.json",
            "/robots.txt",
            "/index-now.txt",
            "/sitemap.xml",
            "/sitemap/{name}/{part}.xml",
            "/tep-cua-toi/{id}",
            "/tep/{id}",
            "/tin-da-luu/bo",
            "/tin-da-luu/them",
            "/viec-lam.ics",
            "/viec-lam.json",
            "/viec-lam.rss",
            "/viec-lam/bai-doc-loa.txt",
            "/viec-lam/bang-tin.pdf");

    /** Only a form or a secret leads there; who looks at them instead. */
    private static final Map<String, Class<?>> LOOKED_AT_ELSEWHERE = Map.ofEntries(
            Map.entry("/bao-tin-xau/{code}", ReportTest.class),
            Map.entry("/ca-nhan/tim-kiem/{id}", SavedSearchTest.class),
            Map.entry("/dang-nhap/buoc-hai", FirstOfficersTest.class),
            Map.entry("/moi/{secret}", FirstOfficersTest.class),
            Map.entry("/mot-cham/ngung-bao-viec/{token}", SavedSearchTest.class),
            Map.entry("/nha-tuyen-dung/tin/{id}/khieu-nai", AppealTest.class),
            Map.entry("/quan-ly/he-thong/quyen/{id}/tu-choi", FirstOfficersTest.class),
            Map.entry("/quan-ly/nguoi-lao-dong/{id}/so-sanh/{vao}", JoinTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/doi-tac/{nguon}", ProviderTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/nguon/{nguon}", ProviderTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/nguon/{nguon}/{id}", ProviderTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/{id}/khieu-nai", AppealTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/nhap-tep/{id}", ImportTest.class),
            Map.entry("/quan-ly/tin-tuyen-dung/nhap-tep/{id}/duyet", ImportTest.class),
            Map.entry("/quen-mat-khau/{secret}", LettersTest.class),
            Map.entry("/xac-nhan/{secret}", LettersTest.class));

    /** Only a letter of the morning leads there, which no walk waits for; its page is made of the widgets of that which ends letters. */
    private static final String FROM_A_LETTER_OF_THE_MORNING = "/mot-cham/y-kien-viec/{token}";

    /** Home pages differ for each role. */
    private static final Set<String> HOMES = Set.of("/", "/quan-ly");

    /** How many addresses of one page somebody opens, looking for links that not every one of them has. */
    private static final int ADDRESSES_OF_A_PAGE = 3;

    private static final String VISITOR = "visitor";
    private static final String LOOK = "/quan-ly/he-thong/giao-dien";
    private static final boolean FULL = Boolean.getBoolean("cauviec.full");

    private final List<Route> routes = pages();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final Inspection inspection = new Inspection();

    /** A page of the table of routes. */
    private record Route(String pattern, Pattern address) {
        static Route of(String pattern) {
            return new Route(pattern, Pattern.compile(pattern.replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    @Test
    void everyPageIsWholeAccessibleAndFitsItsWindow(RunningSite site, Chromium chromium) {
        try (var phone = chromium.visitorForAxe(site, Visitor.PHONE)) {
            follow(phone, VISITOR, List.of("/", "/khong-co-trang-nay"));
        }
        for (var role : SampleRole.values()) {
            try (var phone = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(role)) {
                follow(phone, role.name(), from(role));
            }
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(refused).as("links that lead nowhere").isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
        assertThat(routes.stream().map(Route::pattern).filter(pattern -> !isSeen(pattern)))
                .as("pages that no link leads to")
                .isEmpty();
    }

    /** Where somebody begins: the own page, the first page, and lists to which a link leads only while something waits in them. */
    private static List<String> from(SampleRole role) {
        return switch (role) {
            case COMMUNE_OFFICER -> List.of("/cua-toi", "/", "/quan-ly/nguoi-lao-dong/hoi-xa");
            case DEPARTMENT_OFFICER -> List.of("/cua-toi", "/", "/quan-ly/nguoi-lao-dong/de-nghi-gop");
            case WORKER, EMPLOYER, CONSULTANT, MODERATOR, DEPARTMENT_HEAD, DATA_PROTECTION_OFFICER, ADMINISTRATOR ->
                List.of("/cua-toi", "/");
        };
    }

    private boolean isSeen(String pattern) {
        return seen.contains(pattern)
                || LOOKED_AT_ELSEWHERE.containsKey(pattern)
                || FROM_A_LETTER_OF_THE_MORNING.equals(pattern);
    }

    /** Follows the links of the pages, breadth first. A page that was looked at already is only read for its links. */
    private void follow(Visitor visitor, String who, List<String> from) {
        var waiting = new ArrayDeque<>(from);
        var opened = new HashMap<String, Set<String>>();
        while (!waiting.isEmpty()) {
            for (var address : linksOf(visitor, who, waiting.remove())) {
                var path = path(address);
                route(path)
                        .map(route -> opened.computeIfAbsent(route.pattern(), _ -> new TreeSet<>()))
                        .filter(addresses -> addresses.size() < ADDRESSES_OF_A_PAGE && addresses.add(path))
                        .ifPresent(_ -> waiting.add(address));
            }
        }
    }

    private List<String> linksOf(Visitor visitor, String who, String address) {
        if (!isNew(path(address), who)) {
            var read = visitor.read(address);
            if (read.status() >= 400) {
                refused.add("%d: %s as %s".formatted(read.status(), address, who));
            }
            if (!read.asksForPurpose()) {
                return read.links();
            }
        }
        visitor.open(address);
        visitor.stateThePurpose("xac-nhan");
        look(visitor, who);
        return links(visitor.page());
    }

    private boolean isNew(String path, String who) {
        var pattern = pattern(path);
        return !seen.contains(pattern) || HOMES.contains(pattern) && !seen.contains(pattern + " of " + who);
    }

    private void look(Visitor visitor, String who) {
        if (isNew(visitor.path(), who)) {
            var pattern = pattern(visitor.path());
            seen.add(pattern);
            seen.add(pattern + " of " + who);
            boolean pictures = FULL || who.equals(VISITOR) || pattern.equals(LOOK);
            inspection.look(visitor.page(), who, pictures);
        }
    }

    private String pattern(String path) {
        return route(path).map(Route::pattern).orElse(path);
    }

    private Optional<Route> route(String path) {
        return routes.stream()
                .filter(route ->
                        !path.endsWith(".xlsx") && route.address().matcher(path).matches())
                .findFirst();
    }

    private static String path(String address) {
        return URI.create(address.replace(' ', '+')).getPath();
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))");
    }

    /** The pages of the table of routes, exact addresses before those with a part to fill in. */
    private static List<Route> pages() {
        try (var lines = Files.lines(ROUTES)) {
            return lines.filter(line -> line.startsWith("GET "))
                    .map(line -> line.split("\\s+")[1])
                    .filter(pattern -> !NOT_PAGES.contains(pattern))
                    .sorted((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
                    .map(Route::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
