package vn.cauviec.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.site.Page;

/** Rules of the architecture as sentences, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(Sources.SHIPPED)
            .importPackages("vn.cauviec");

    private static final ArchRule KERNEL_IS_PURE = noClasses()
            .that()
            .resideInAPackage("vn.cauviec.kernel..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("org.springframework.modulith.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.io..", "java.nio.file..", "jakarta..")
            .because("the words of the house know no framework and do no I/O");

    private static final ArchRule STORES_ARE_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()
            .because("SQL is an inside of its module");

    private static final ArchRule WEB_HAS_NO_SQL = noClasses()
            .that()
            .resideInAnyPackage("vn.cauviec.*.web..", "vn.cauviec.*.api..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("a controller parses and renders; what it shows comes from a query class of the domain");

    private static final ArchRule CONTROLLERS_OPEN_NO_TRANSACTION = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("transactions open at the use case");

    private static final ArchRule CONTROLLER_METHODS_OPEN_NO_TRANSACTION = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBeAnnotatedWith(Transactional.class)
            .because("transactions open at the use case");

    private static final ArchRule FIELDS_ARE_NOT_INJECTED = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    private static final ArchRule OPTIONAL_IS_FOR_RETURNING = fields().should()
            .notHaveRawType(Optional.class)
            .because("absence of a field is @Nullable and explained; Optional is a return type");

    private static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)$")
            .because(
                    "these words say nothing of the business (an extended framework class keeps its kind in its name)");

    private static final ArchRule PAGES_ARE_RECORDS =
            classes().that().implement(Page.class).should().beRecords().because("a page is data");

    @Test
    void theKernelIsPure() {
        KERNEL_IS_PURE.check(HOUSE);
    }

    @Test
    void storesAreInsideTheirModule() {
        STORES_ARE_INSIDE.check(HOUSE);
    }

    @Test
    void theWebHasNoSql() {
        WEB_HAS_NO_SQL.check(HOUSE);
    }

    @Test
    void transactionsOpenAtTheUseCase() {
        CONTROLLERS_OPEN_NO_TRANSACTION.check(HOUSE);
        CONTROLLER_METHODS_OPEN_NO_TRANSACTION.check(HOUSE);
    }

    @Test
    void fieldsAreNotInjectedAndNotOptional() {
        FIELDS_ARE_NOT_INJECTED.check(HOUSE);
        OPTIONAL_IS_FOR_RETURNING.check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        NAMES_SAY_WHAT_THINGS_ARE.check(HOUSE.that(new com.tngtech.archunit.base.DescribedPredicate<>("ours") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                return !type.getName().equals("vn.cauviec.operations.domain.ActorTransactionManager");
            }
        }));
    }

    @Test
    void pagesAreRecords() {
        PAGES_ARE_RECORDS.check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(HOUSE)).isEmpty();
    }

    @Test
    void eachBrokenRuleIsFound() {
        var planted =
                new ClassFileImporter().importClasses(PlantedStore.class, PlantedController.class, PlantedHelper.class);
        Stream.of(
                        STORES_ARE_INSIDE,
                        CONTROLLER_METHODS_OPEN_NO_TRANSACTION,
                        FIELDS_ARE_NOT_INJECTED,
                        OPTIONAL_IS_FOR_RETURNING,
                        NAMES_SAY_WHAT_THINGS_ARE,
                        PAGES_ARE_RECORDS)
                .forEach(rule -> assertThatThrownBy(() -> rule.check(planted))
                        .as(rule.getDescription())
                        .isInstanceOf(AssertionError.class));
        assertThat(unmarked(planted)).isNotEmpty();
    }

    /** Planted: a store that others can see. */
    public static final class PlantedStore {}

    /** Planted: a controller with a transaction and an injected field. */
    @Controller
    static final class PlantedController {
        @Autowired
        @SuppressWarnings("UnusedVariable")
        Optional<String> field;

        @Transactional
        void handle() {}
    }

    /** Planted: a name that says nothing, and a page that is no record. */
    static final class PlantedHelper implements Page {}

    private static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(pack -> pack.getClasses().stream()
                        .anyMatch(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .filter(pack -> !pack.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(pack -> pack.getName())
                .sorted()
                .toList();
    }
}
