package vn.cauviec.access.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;

/**
 * One address of the site and what it asks for.
 *
 * @param method HTTP method; "*" for all
 */
record Route(String method, String path, HandlerMethod handler) {

    /** All routes, by address. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route("*", path, handler))
                        : methods.stream().map(method -> new Route(method.name(), path, handler)));
    }

    boolean isOpenToAll() {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), OpenToAll.class);
    }

    /** Rights of which one opens it; empty when it declares none or when every account may use it. */
    Set<Right> rights() {
        return required().map(required -> Set.of(required.value())).orElse(Set.of());
    }

    /** True when it is enough to be signed in. */
    boolean isOpenToAccounts() {
        return required().isPresent() && rights().isEmpty();
    }

    /** True when it says either whose right it asks for or that it asks for none, and not both. */
    boolean declaresItsRight() {
        return isOpenToAll() == required().isEmpty();
    }

    /** As it stands in the golden file. */
    String line() {
        var audited = handler.getMethodAnnotation(AuditedRead.class);
        var reads = audited == null ? "" : ", reads " + audited.kind();
        return "%-6s %-50s %s%s".formatted(method, path, rule(), reads);
    }

    private String rule() {
        if (isOpenToAll()) {
            return "open to all";
        }
        if (required().isEmpty()) {
            return "NOTHING DECLARED";
        }
        return isOpenToAccounts()
                ? "every account"
                : rights().stream().map(Enum::name).sorted().collect(Collectors.joining(" | "));
    }

    private Optional<Requires> required() {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class)));
    }

    /** An address of this route, for a record that does not exist. */
    String example() {
        return Arrays.stream(path.split("/"))
                .map(part -> part.startsWith("{") ? "00000000-0000-7000-8000-000000000000" : part)
                .collect(Collectors.joining("/", "", path.endsWith("/") ? "/" : ""));
    }
}
