package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.cauviec.CauViecApplication;

/** The rooms of the house: who may call whom (docs/architecture.md, "Rooms"). */
class ModuleBordersTest {
    /** From the ground up. A module may call only those before it. */
    private static final List<String> FLOORS = List.of(
            "kernel",
            "site",
            "operations",
            "reference",
            "access",
            "files",
            "notices",
            "people",
            "employers",
            "ledger",
            "vacancies",
            "placements",
            "plans",
            "portal",
            "demo");

    private static final ApplicationModules MODULES = ApplicationModules.of(
            CauViecApplication.class, JavaClass.Predicates.resideInAPackage("vn.cauviec.judgements.."));

    @Test
    void everyModuleCallsOnlyTheFacesThatItsCharterLists() {
        MODULES.verify();
    }

    @Test
    void everyModuleStandsOnAFloor() {
        assertThat(FLOORS).containsAll(names(MODULES));
    }

    @Test
    void everyModuleCallsOnlyDownwards() {
        MODULES.forEach(module -> assertThat(upwards(module))
                .as("%s calls a module on a higher floor; turn the call into a contribution", module)
                .isEmpty());
    }

    @Test
    void callingAModuleThatTheCharterDoesNotListIsFound() {
        ImportOption testsToo = _ -> true;
        var planted = ApplicationModules.of("vn.cauviec.house.planted", testsToo);
        assertThatThrownBy(planted::verify).hasMessageContaining("lower").hasMessageContaining("upper");
    }

    private static List<String> upwards(ApplicationModule module) {
        int floor = FLOORS.indexOf(module.getIdentifier().toString());
        return module.getDirectDependencies(MODULES).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(target -> FLOORS.indexOf(target) > floor)
                .distinct()
                .toList();
    }

    private static List<String> names(ApplicationModules modules) {
        return modules.stream().map(module -> module.getIdentifier().toString()).toList();
    }
}
