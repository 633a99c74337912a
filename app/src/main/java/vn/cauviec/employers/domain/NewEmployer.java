package vn.cauviec.employers.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.VietnameseText;

/** Enters an employer in the register and finds the address of its public page. */
@Component
class NewEmployer {
    private static final int LONGEST_SLUG = 80;

    private final EmployerStore store;
    private final IdSource ids;

    NewEmployer(EmployerStore store, IdSource ids) {
        this.store = store;
        this.ids = ids;
    }

    /**
     * In the caller's transaction.
     *
     * @return the new id; empty when another employer has the tax code, or the name where there is no tax code
     */
    Optional<UUID> enter(EmployerFacts facts, EmployerStanding standing, @Nullable UUID registrationKey, Instant at) {
        var id = ids.next();
        for (var slug : slugs(facts, id)) {
            if (!store.isSlugTaken(slug) && store.insert(id, slug, facts, standing, registrationKey, at)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The name; with the tax code where another employer has the name; with the id, which nobody else has. */
    private static List<String> slugs(EmployerFacts facts, UUID id) {
        var words = VietnameseText.slug(facts.name());
        var name = words.isEmpty() ? "doanh-nghiep" : shortened(words);
        var taxCode = facts.taxCode();
        var byId = name + "-" + Long.toHexString(id.getLeastSignificantBits());
        return taxCode == null ? List.of(name, byId) : List.of(name, name + "-" + taxCode.text(), byId);
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
}
