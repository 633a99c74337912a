package vn.cauviec.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.UnitId;

/** The face of the file store. What the actor may not open is absent: row-level security decides. */
public interface Files {
    /** The largest file that is taken, in bytes. */
    int LARGEST = 10 * 1024 * 1024;

    /** For what a file was handed in. */
    enum Purpose {
        /** A paper of a person that an officer saw. */
        PERSON_PAPER,
        /** What stands behind a hire. */
        HIRE_EVIDENCE,
        /** What shows that an employer is what it says. */
        EMPLOYER_PAPER,
        /** A workbook of job ads. */
        VACANCY_WORKBOOK
    }

    /**
     * A file that somebody hands in. Besides the uploader it is open to the officers of the unit and to holders of the right.
     *
     * @param name as the browser sends it
     * @param unit commune whose officers may open it; null when it belongs to none
     * @param openTo right whose holders may open it wherever they work; null when nobody else may. For the evidence of a
     *     person whom the service centre serves: {@link Right#PERSON_SEE_SERVED}
     */
    record Upload(
            String name,
            byte[] content,
            Purpose purpose,
            @Nullable UnitId unit,
            @Nullable Right openTo) {}

    /** What came of storing a file. */
    sealed interface Stored {
        record Done(UUID id) implements Stored {}

        /** Nothing was sent, or a file without content. */
        record Empty() implements Stored {}

        /** More than {@link #LARGEST} bytes. */
        record TooLarge() implements Stored {}

        /** The content is not what the house takes: PDF, JPEG, PNG, XLSX or DOCX without macros; the name does not matter. */
        record UnknownKind() implements Stored {}
    }

    /**
     * A stored file without its content.
     *
     * @param name cleaned, with the ending that fits its content
     */
    record Card(UUID id, String name, String mediaType, int sizeBytes, Purpose purpose, UUID owner, Instant storedAt) {}

    /** A stored file. */
    record Paper(Card card, byte[] content) {}

    /** Stores the file in the running transaction; its kind is told from its content. */
    Stored store(Actor actor, Upload upload);

    /** The file if the actor may open it. */
    Optional<Card> find(UUID id);

    /** The file with its content if the actor may open it. The caller notes the reading of what is personal. */
    Optional<Paper> open(UUID id);
}
