package vn.cauviec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole server on a real database. All such tests share one server and one database, so each makes the records that
 * it looks at and looks at no others.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            CauViecApplication.class,
            TestHouse.class,
            TestAccounts.class,
            TestEmployers.class,
            TestPersons.class,
            TestPuzzles.class,
            TestOutgoing.class,
            TestVacancies.class,
            TestImports.class,
            TestJobs.class,
            TestQuestions.class,
            Browser.Factory.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface CauViecTest {}
