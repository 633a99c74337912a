package vn.cauviec.kernel;

/** A stable code of a refusal. Each module has an enum of its own ({@code VacancyErrors}); the text stands under {@link #key()}. */
public interface ErrorCode {
    /** Name of the constant, stable for logs and for clients. */
    String name();

    /** HTTP status with which the refusal is answered. */
    int status();

    /** Message key of the sentence that tells the person what to do. */
    default String key() {
        return "error." + name();
    }
}
