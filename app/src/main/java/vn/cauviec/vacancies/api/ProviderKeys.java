package vn.cauviec.vacancies.api;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.access.KeyHolders;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.domain.ProviderPrograms;

/** What lies below {@value #ADDRESS} is asked by providers' programs, with a key. */
@Component
class ProviderKeys implements KeyHolders {
    static final String ADDRESS = "/api/v1/provider";

    private final ProviderPrograms programs;

    ProviderKeys(ProviderPrograms programs) {
        this.programs = programs;
    }

    @Override
    public boolean isAskedWithKey(String path) {
        return path.equals(ADDRESS) || path.startsWith(ADDRESS + "/");
    }

    @Override
    public Optional<Actor> find(String key) {
        return programs.findActor(key);
    }
}
