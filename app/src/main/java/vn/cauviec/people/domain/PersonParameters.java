package vn.cauviec.people.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.people.PersonDetails;

/** Details of a person as parameters of SQL, with the keys under which names are sorted and found. */
final class PersonParameters {
    private PersonParameters() {}

    static Map<String, @Nullable Object> of(PersonDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("name", details.name().full());
        parameters.put("sortKey", details.name().sortKey());
        parameters.put("folded", details.name().foldedKey());
        parameters.put("given", VietnameseText.fold(details.name().given()));
        parameters.put("birthDate", details.birthDate());
        parameters.put("sex", details.sex().code());
        parameters.put("ethnicGroup", details.ethnicGroupCode().isEmpty() ? null : details.ethnicGroupCode());
        parameters.put("unit", details.unit().value());
        parameters.put(
                "village", details.village() == null ? null : details.village().value());
        parameters.put("phone", details.phone() == null ? "" : details.phone().e164());
        parameters.put("email", details.email() == null ? "" : details.email().text());
        parameters.put("education", details.education());
        parameters.put("qualification", details.qualification());
        return parameters;
    }
}
