package vn.cauviec.vacancies.domain.pull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.domain.ExchangeDocument;
import vn.cauviec.vacancies.domain.ExchangeDocument.Reading;

/** Fetches the ads of one partner in the name of the officer who asked for them, with the rights of today. No transaction is open while it waits. */
@Component
class FetchPartner {
    private static final int LONGEST_DETAIL = 200;

    private final Accounts accounts;
    private final PartnerWire wire;
    private final ExchangeDocument document;
    private final NoteFetch note;

    FetchPartner(Accounts accounts, PartnerWire wire, ExchangeDocument document, NoteFetch note) {
        this.accounts = accounts;
        this.wire = wire;
        this.document = document;
        this.note = note;
    }

    void run(PartnerTurns.Turn turn) {
        var partner = turn.partner();
        var actor = accounts.findActor(partner.onBehalfOf())
                .filter(one -> one.may(Right.VACANCY_IMPORT))
                .orElse(null);
        if (actor == null) {
            note.failed(turn, FetchResult.NOBODY, "");
            return;
        }
        var last = partner.last();
        switch (wire.fetch(partner.address(), last)) {
            case PartnerWire.Answer.Failed(var result, var detail) -> note.failed(turn, result, shown(detail));
            case PartnerWire.Answer.NotModified() -> note.good(turn, FetchResult.UNCHANGED, 0, last);
            case PartnerWire.Answer.Document found -> CurrentActor.runAs(actor, () -> read(actor, turn, found));
        }
    }

    private void read(Actor actor, PartnerTurns.Turn turn, PartnerWire.Answer.Document found) {
        var digest = digest(found.content());
        var last = turn.partner().last();
        if (digest.equals(last.digest())) {
            note.good(turn, FetchResult.UNCHANGED, 0, marks(found, digest, last.source()));
            return;
        }
        switch (document.read(found.content())) {
            case Reading.NotOfTheExchange() -> note.failed(turn, FetchResult.NOT_OF_THE_EXCHANGE, "");
            case Reading.OtherVersion(var version) -> note.failed(turn, FetchResult.OTHER_VERSION, shown(version));
            case Reading.TooMuch() -> note.failed(turn, FetchResult.TOO_MUCH, "");
            case Reading.NoAds(var source, var own) -> {
                if (isOfTheSame(turn, source)) {
                    note.good(turn, FetchResult.NOTHING_NEW, own, marks(found, digest, source));
                }
            }
            case Reading.Good good -> {
                if (isOfTheSame(turn, good.source())
                        && !note.received(actor, turn, good, marks(found, digest, good.source()))) {
                    note.failed(turn, FetchResult.TOO_MUCH, "");
                }
            }
        }
    }

    /** Whoever takes the address over would otherwise speak for the partner. Saving the partner again says that the new one is meant. */
    private boolean isOfTheSame(PartnerTurns.Turn turn, String source) {
        var before = turn.partner().last().source();
        if (before == null || before.equals(source)) {
            return true;
        }
        note.failed(turn, FetchResult.OTHER_SOURCE, shown(source));
        return false;
    }

    private static Partner.Marks marks(PartnerWire.Answer.Document found, String digest, @Nullable String source) {
        return new Partner.Marks(found.etag(), found.lastModified(), digest, source);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
