package vn.cauviec.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The ethnic groups of the country, answered from memory. */
@Component
public class EthnicGroups {
    private final ReferenceSnapshot snapshot;

    EthnicGroups(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** All groups, by code. */
    public List<EthnicGroup> list() {
        return snapshot.get().ethnicGroups();
    }

    public Optional<EthnicGroup> find(String code) {
        return list().stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /**
     * The group of that name in any spelling, with or without marks. A name that the list gives to several groups (Hoa, Thổ, Xá)
     * means the group that bears it first; when none does, it is empty.
     */
    public Optional<EthnicGroup> findByName(String name) {
        var key = VietnameseText.fold(name);
        return list().stream()
                .filter(group -> Stream.concat(Stream.of(group.name()), group.alsoWritten().stream())
                        .anyMatch(own -> VietnameseText.fold(own).equals(key)))
                .findFirst()
                .or(() -> byOtherName(key));
    }

    private Optional<EthnicGroup> byOtherName(String key) {
        var groups = list().stream()
                .filter(group -> group.otherNames().stream()
                        .anyMatch(other -> VietnameseText.fold(other).equals(key)))
                .toList();
        return groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
    }
}
