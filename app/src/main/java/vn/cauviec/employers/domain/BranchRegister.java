package vn.cauviec.employers.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Branches;
import vn.cauviec.kernel.Actor;

/** The branches of companies as other modules see them. */
@Component
@Transactional(readOnly = true)
class BranchRegister implements Branches {
    private final BranchStore store;

    BranchRegister(BranchStore store) {
        this.store = store;
    }

    @Override
    public List<Branch> listOwn(Actor actor) {
        return actor.organisations().stream()
                .findFirst()
                .map(company -> store.list(company).stream()
                        .filter(branch -> actor.actsFor(company, branch.id()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Branch> find(UUID id) {
        return store.find(id);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> store.find(id).stream())
                .collect(Collectors.toMap(Branch::id, branch -> branch.facts().name()));
    }
}
