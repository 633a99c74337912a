package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonNaming;

/** JSON Schema (draft 2020-12) of records, as they are written: what may be null is left out, and so is not required. */
final class RecordSchemas {
    private final Map<String, Object> known = new TreeMap<>();

    /** The schemas asked for so far, with those that they refer to. */
    Map<String, Object> known() {
        return known;
    }

    /** Refers to the schema of the record. */
    Map<String, Object> reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!known.containsKey(name)) {
            known.put(name, Map.of());
            known.put(name, schema(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> schema(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var name = name(type, component);
            properties.put(name, schema(component.getAnnotatedType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> schema(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return Map.of("type", "array", "items", schema(list.getAnnotatedActualTypeArguments()[0]));
        }
        return switch (annotated.getType()) {
            case Class<?> type when type == String.class -> Map.of("type", "string");
            case Class<?> type when type == boolean.class || type == Boolean.class -> Map.of("type", "boolean");
            case Class<?> type
            when List.of(int.class, long.class, Integer.class, Long.class).contains(type) -> Map.of("type", "integer");
            case Class<?> type when type == double.class || type == Double.class -> Map.of("type", "number");
            case Class<?> type when type.isRecord() -> reference(type);
            default -> throw new IllegalStateException("no schema for " + annotated);
        };
    }

    private static String name(Class<?> type, RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        if (named != null) {
            return named.value();
        }
        return type.isAnnotationPresent(JsonNaming.class)
                ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : component.getName();
    }
}
