package vn.cauviec.vacancies.domain;

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
    private final ExchangeDocument document;
    private final ReceiveWorkbook receive;

    ReceiveExchange(ExchangeDocument document, ReceiveWorkbook receive) {
        this.document = document;
        this.receive = receive;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is being checked.
         *
         * @param own ads that were left out because they are this house's own
         */
        record Received(int own) implements Outcome {}

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
        return switch (document.read(content)) {
            case ExchangeDocument.Reading.NotOfTheExchange() -> new Outcome.NotOfTheExchange();
            case ExchangeDocument.Reading.OtherVersion(var version) -> new Outcome.OtherVersion(version);
            case ExchangeDocument.Reading.NoAds(var _, var own) -> new Outcome.NoAds(own);
            case ExchangeDocument.Reading.TooMuch() -> new Outcome.TooMuch();
            case ExchangeDocument.Reading.Good good ->
                run(actor, id, partner, name, good) ? new Outcome.Received(good.own()) : new Outcome.TooMuch();
        };
    }

    /**
     * As above, for a document that was read already.
     *
     * @return false when the house takes no such file
     */
    public boolean run(Actor actor, UUID id, String partner, String name, ExchangeDocument.Reading.Good read) {
        var upload =
                new Files.Upload(name, read.workbook(), Files.Purpose.VACANCY_WORKBOOK, null, Right.VACANCY_IMPORT);
        return receive.run(actor, id, partner, upload, read.sheet()) instanceof ReceiveWorkbook.Outcome.Received;
    }
}
