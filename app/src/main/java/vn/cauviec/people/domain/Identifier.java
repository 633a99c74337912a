package vn.cauviec.people.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.OldIdentityNumber;
import vn.cauviec.people.PersonDetails;

/** A number by which a person is known. */
public record Identifier(Kind kind, String digits) {
    /** Whose numbering it is. */
    public enum Kind {
        /** The twelve digits of the citizen's number. */
        CCCD,
        /** The nine digits of the old identity card. */
        CMND
    }

    /** The number as typed, of the kind that its length says; empty when it is neither. */
    public static Optional<Identifier> find(@Nullable String typed) {
        return CitizenId.find(typed)
                .map(Identifier::of)
                .or(() -> OldIdentityNumber.find(typed).map(Identifier::of));
    }

    static Identifier of(CitizenId number) {
        return new Identifier(Kind.CCCD, number.digits());
    }

    static Identifier of(OldIdentityNumber number) {
        return new Identifier(Kind.CMND, number.digits());
    }

    static List<Identifier> of(PersonDetails details) {
        return Stream.concat(
                        Stream.ofNullable(details.citizenId()).map(Identifier::of),
                        Stream.ofNullable(details.oldNumber()).map(Identifier::of))
                .toList();
    }

    /** What may be shown. */
    public String masked() {
        return switch (kind) {
            case CCCD -> new CitizenId(digits).masked();
            case CMND -> new OldIdentityNumber(digits).masked();
        };
    }

    @Override
    public String toString() {
        return masked();
    }
}
