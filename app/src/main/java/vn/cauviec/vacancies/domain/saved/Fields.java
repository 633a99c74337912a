package vn.cauviec.vacancies.domain.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of something that was stored, and nothing that is not what it should be. */
final class Fields {
    private Fields() {}

    /** @throws IllegalArgumentException when it is no object, or has a field that is not among these */
    static void require(JsonNode object, Set<String> known) {
        if (!object.isObject() || !known.containsAll(object.propertyNames())) {
            throw new IllegalArgumentException("not an object of these fields");
        }
    }

    /** Empty where the field is absent. */
    static String text(JsonNode object, String name) {
        var value = object.get(name);
        return value == null ? "" : text(value);
    }

    static long number(JsonNode value) {
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return value.longValue();
    }

    /** Empty where it is absent. */
    static List<String> list(@Nullable JsonNode array) {
        var texts = new ArrayList<String>();
        if (array != null) {
            if (!array.isArray()) {
                throw new IllegalArgumentException("not a list");
            }
            array.forEach(value -> texts.add(text(value)));
        }
        return texts;
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("not a text");
        }
        return value.stringValue();
    }
}
