package vn.cauviec.operations.domain;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Covers in every text of a line of JSON what {@link PrivateLog} covers in a line of text. Named in {@code application.properties}. */
public final class PrivateJson implements StructuredLoggingJsonMembersCustomizer<Object> {
    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, text -> text == null ? null : PrivateLog.cover(text)));
    }
}
