package vn.cauviec.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The national system of industries, answered from memory. */
@Component
public class Industries {
    /** Decision 36/2025/QĐ-TTg replaces the list of 2018 from this day on. */
    private static final LocalDate SYSTEM_OF_2025 = LocalDate.of(2025, 11, 15);

    private final ReferenceSnapshot snapshot;

    Industries(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The list in force on the day. */
    public int systemYear(LocalDate day) {
        return day.isBefore(SYSTEM_OF_2025) ? 2018 : 2025;
    }

    /** The sections of the list in force on the day, by letter: what a company knows of itself without a code book. */
    public List<Industry> listSections(LocalDate day) {
        int year = systemYear(day);
        return snapshot.get().industries().stream()
                .filter(industry -> industry.systemYear() == year && industry.level() == 1)
                .toList();
    }

    /** The entry of either list, in force or not. */
    public Optional<Industry> find(int systemYear, String code) {
        return snapshot.get().industries().stream()
                .filter(industry ->
                        industry.systemYear() == systemYear && industry.code().equals(code))
                .findFirst();
    }
}
