package vn.cauviec.vacancies.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.EmploymentType;

/** What makes two ads the same job, wherever the work is. */
record SameJob(
        UUID employerId, String title, Wage wage, @Nullable EmploymentType type) {
    static SameJob of(FoundVacancy ad) {
        return new SameJob(ad.employerId(), VietnameseText.fold(ad.title()), ad.wage(), ad.employmentType());
    }

    /** The same for ads of the same job; others have another one, as far as 64 bits can tell. */
    String code() {
        var said = String.join(
                "\t",
                employerId.toString(),
                title,
                String.valueOf(wage.from()),
                String.valueOf(wage.to()),
                String.valueOf(type));
        return Long.toHexString(
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }
}
