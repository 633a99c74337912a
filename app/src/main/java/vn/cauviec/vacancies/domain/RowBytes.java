package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;

/**
 * The row of a result list as it lies in the index: beside its ad and as it is, where stored fields would be unpacked in blocks of many ads
 * for each row that is shown.
 */
final class RowBytes {
    private static final long NOTHING = -1;

    private RowBytes() {}

    static BytesRef of(FoundVacancy row) {
        var out = new ByteBuffersDataOutput();
        try {
            put(out, row.id());
            out.writeString(row.slug());
            out.writeString(row.title());
            put(out, row.employerId());
            out.writeString(row.employerSlug());
            out.writeString(row.employerName());
            out.writeByte((byte) (row.employerVerified() ? 1 : 0));
            out.writeString(row.occupationCode());
            put(out, row.workplace() == null ? null : row.workplace().value());
            out.writeString(row.workplaceText());
            out.writeVInt(row.furtherUnits().size());
            for (var further : row.furtherUnits()) {
                out.writeVLong(further.value());
            }
            put(out, row.wage().from());
            put(out, row.wage().to());
            out.writeString(row.wageNote());
            put(
                    out,
                    row.employmentType() == null
                            ? null
                            : (long) row.employmentType().ordinal());
            put(out, row.conditions());
            out.writeVInt(row.openings());
            out.writeLong(row.deadline().toEpochDay());
            out.writeLong(row.publishedAt().toEpochMilli());
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written to a file here", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static FoundVacancy row(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new FoundVacancy(
                id(in),
                in.readString(),
                in.readString(),
                id(in),
                in.readString(),
                in.readString(),
                in.readByte() == 1,
                in.readString(),
                unit(number(in)),
                in.readString(),
                units(in),
                new Wage(number(in), number(in)),
                in.readString(),
                type(number(in)),
                conditions(in),
                in.readVInt(),
                LocalDate.ofEpochDay(in.readLong()),
                Instant.ofEpochMilli(in.readLong()));
    }

    private static void put(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void put(DataOutput out, StatedConditions conditions) throws IOException {
        var home = conditions.homeWork();
        put(out, home == null ? null : (long) home.ordinal());
        var months = conditions.experienceMonths();
        put(out, months == null ? null : (long) months);
        int offers = 0;
        for (var offer : conditions.offers()) {
            offers |= 1 << offer.ordinal();
        }
        out.writeVInt(offers);
    }

    private static StatedConditions conditions(DataInput in) throws IOException {
        var home = number(in);
        var months = number(in);
        int offers = in.readVInt();
        if (home == null && months == null && offers == 0) {
            return StatedConditions.NONE;
        }
        var marked = EnumSet.allOf(Offer.class);
        marked.removeIf(offer -> (offers & 1 << offer.ordinal()) == 0);
        return new StatedConditions(
                home == null ? null : HomeWork.values()[home.intValue()],
                months == null ? null : months.intValue(),
                marked);
    }

    private static UUID id(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void put(DataOutput out, @Nullable Long number) throws IOException {
        out.writeLong(number == null ? NOTHING : number);
    }

    private static @Nullable Long number(DataInput in) throws IOException {
        long number = in.readLong();
        return number == NOTHING ? null : number;
    }

    private static List<UnitId> units(DataInput in) throws IOException {
        int count = in.readVInt();
        if (count == 0) {
            return List.of();
        }
        var units = new ArrayList<UnitId>(count);
        for (int unit = 0; unit < count; unit++) {
            units.add(new UnitId(in.readVLong()));
        }
        return units;
    }

    private static @Nullable UnitId unit(@Nullable Long number) {
        return number == null ? null : new UnitId(number);
    }

    private static @Nullable EmploymentType type(@Nullable Long number) {
        return number == null ? null : EmploymentType.values()[number.intValue()];
    }
}
