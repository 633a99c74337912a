package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cauviec.CauViecTest;
import vn.cauviec.Golden;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;

/** The list of all routes with method and required right is reviewed: {@code src/test/resources/golden/routes.txt}. */
@CauViecTest
class RoutesGoldenTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void routesAreThoseThatWereReviewed() {
        var lines = Route.all(mapping).stream().map(Route::line).collect(Collectors.joining("\n", "", "\n"));

        Golden.check("routes.txt", lines, RoutesGoldenTest.class);
    }

    @Test
    void everyRouteSaysWhoseRightItAsksFor() {
        assertThat(Route.all(mapping).stream()
                        .filter(route -> !route.declaresItsRight())
                        .map(Route::line))
                .as("mark the handler with @Requires or with @OpenToAll, not with both")
                .isEmpty();
    }

    @Test
    void aNewRouteIsADifference() {
        assertThatThrownBy(() -> Golden.compare("routes.txt", "GET /new open to all\n", RoutesGoldenTest.class))
                .hasMessageContaining("routes.txt differs")
                .hasMessageContaining("-Dgolden.update=true");
    }

    @Test
    void aRouteThatDeclaresNothingOrBothIsFound() throws NoSuchMethodException {
        assertThat(planted("forgotten").declaresItsRight()).isFalse();
        assertThat(planted("forgotten").line()).endsWith("NOTHING DECLARED");
        assertThat(planted("undecided").declaresItsRight()).isFalse();
        assertThat(planted("careful").declaresItsRight()).isTrue();
    }

    private static Route planted(String name) throws NoSuchMethodException {
        var handler = new HandlerMethod(new Planted(), Planted.class.getDeclaredMethod(name));
        return Route.of(RequestMappingInfo.paths("/planted").build(), handler)
                .findFirst()
                .orElseThrow();
    }

    /** Planted: a controller whose author forgot. */
    @Controller
    static final class Planted {
        @GetMapping("/planted")
        void forgotten() {}

        @GetMapping("/planted")
        @OpenToAll
        @Requires(Right.OFFICE)
        void undecided() {}

        @PostMapping("/planted")
        @Requires(Right.OFFICE)
        void careful() {}
    }
}
