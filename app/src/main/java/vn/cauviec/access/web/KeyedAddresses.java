package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.access.KeyHolders;

/** Which addresses are asked with a key, by the modules that own them. */
@Component
class KeyedAddresses {
    private final List<KeyHolders> holders;

    KeyedAddresses(ObjectProvider<KeyHolders> holders) {
        this.holders = holders.orderedStream().toList();
    }

    /** Who knows the keys of the address; empty where sessions count. */
    Optional<KeyHolders> find(HttpServletRequest request) {
        var path = request.getRequestURI();
        return holders.stream().filter(one -> one.isAskedWithKey(path)).findFirst();
    }

    boolean contains(HttpServletRequest request) {
        return find(request).isPresent();
    }
}
