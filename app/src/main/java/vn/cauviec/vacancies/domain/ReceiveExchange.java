package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;

/**
 * A moderator takes in a file of another system. It becomes a workbook of its provider, which is kept, checked row by row and taken over
 * as any other: with a preview, a receipt for each ad, and nothing twice under one reference (ADR 0811).
 */
@Service
public class ReceiveExchange {
    private final ExchangeFile file;
    private final ReceiveWorkbook receive;
    private final WorkbookReader reader;
    private final Rows rows;

    ReceiveExchange(ExchangeFile file, ReceiveWorkbook receive, WorkbookReader reader, Rows rows) {
        this.file = file;
        this.receive = receive;
        this.reader = reader;
        this.rows = rows;
    }

    /** Contribution: writes rows as a workbook with the columns of the house. */
    public interface Rows {
        byte[] workbook(List<Map<AdField, String>> rows);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is being checked.
         *
         * @param own ads that were left out because they are this house's own
         * @param ended ads that the file says have ended; nothing is done with them
         */
        record Received(int own, int ended) implements Outcome {}

        record NotOfTheExchange() implements Outcome {}

        record OtherVersion(String version) implements Outcome {}

        record NoAds(int own) implements Outcome {}

        /** More ads or more text than one import takes. */
        record TooMuch() implements Outcome {}
    }

    /**
     * @param id given to the form when it was shown, so that a form sent twice is one import
     * @param partner its {@link ReceiveWorkbook#key} is not empty
     * @param name of the file
     * @throws vn.cauviec.kernel.Refused IMPORT_NOT_FOUND for an actor who may not import
     */
    public Outcome run(Actor actor, UUID id, String partner, String name, byte[] content) {
        return switch (file.read(content)) {
            case ExchangeFile.Reading.NotOfTheExchange() -> new Outcome.NotOfTheExchange();
            case ExchangeFile.Reading.OtherVersion(var version) -> new Outcome.OtherVersion(version);
            case ExchangeFile.Reading.NoAds(var own) -> new Outcome.NoAds(own);
            case ExchangeFile.Reading.TooMany _ -> new Outcome.TooMuch();
            case ExchangeFile.Reading.Good good -> receive(actor, id, partner, name, good);
        };
    }

    private Outcome receive(Actor actor, UUID id, String partner, String name, ExchangeFile.Reading.Good good) {
        var workbook = rows.workbook(good.rows());
        if (!(reader.read(workbook) instanceof WorkbookReader.Reading.Good(var sheet))) {
            return new Outcome.TooMuch();
        }
        var upload = new Files.Upload(name, workbook, Files.Purpose.VACANCY_WORKBOOK, null, Right.VACANCY_IMPORT);
        return switch (receive.run(actor, id, partner, upload, sheet)) {
            case ReceiveWorkbook.Outcome.Received() -> new Outcome.Received(good.own(), good.ended());
            case ReceiveWorkbook.Outcome.NotTaken() -> new Outcome.TooMuch();
        };
    }
}
