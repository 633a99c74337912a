package vn.cauviec.files.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.VietnameseText;

/** Keeps files in the database, each whole in one row. */
@Component
class StoredFiles implements Files {
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final BusinessClock clock;

    StoredFiles(JdbcClient jdbc, IdSource ids, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored store(Actor actor, Upload upload) {
        if (upload.content().length == 0) {
            return new Stored.Empty();
        }
        if (upload.content().length > LARGEST) {
            return new Stored.TooLarge();
        }
        return FileKind.of(upload.content())
                .<Stored>map(kind -> insert(actor, upload, kind))
                .orElseGet(Stored.UnknownKind::new);
    }

    private Stored insert(Actor actor, Upload upload, FileKind kind) {
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO files.stored_file
                          (id, name, media_type, size_bytes, content, purpose, owner_account_id, unit_id, open_to_right,
                           stored_at)
                        VALUES
                          (:id, :name, :mediaType, :size, :content, :purpose, :owner, :unit, :openTo, :at)
                        """)
                .param("id", id)
                .param("name", cleanName(upload.name(), kind))
                .param("mediaType", kind.mediaType())
                .param("size", upload.content().length)
                .param("content", upload.content())
                .param("purpose", upload.purpose().name())
                .param("owner", actor.accountId())
                .param("unit", upload.unit() == null ? null : upload.unit().value())
                .param(
                        "openTo",
                        upload.openTo() == null ? null : upload.openTo().name())
                .param("at", Timestamp.from(clock.systemNow()))
                .update();
        return new Stored.Done(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, name, media_type, size_bytes, purpose, owner_account_id, stored_at
                        FROM files.stored_file
                        WHERE id = :id
                        """).param("id", id).query((row, _) -> card(row)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Paper> open(UUID id) {
        return jdbc.sql("""
                        SELECT id, name, media_type, size_bytes, purpose, owner_account_id, stored_at, content
                        FROM files.stored_file
                        WHERE id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Paper(card(row), row.getBytes("content")))
                .optional();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("owner_account_id", UUID.class),
                row.getTimestamp("stored_at").toInstant());
    }

    /** Without folders and signs that systems do not take in names, and with the ending of what it really is. */
    static String cleanName(String typed, FileKind kind) {
        var line = VietnameseText.tidy(typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1));
        var dot = line.lastIndexOf('.');
        var stem = (dot > 0 ? line.substring(0, dot) : line)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()+-]", " ")
                .strip();
        return (stem.isEmpty() ? "tep" : cut(stem)) + "." + kind.ending();
    }

    /** Never within a letter that takes two places. */
    private static String cut(String stem) {
        if (stem.length() <= LONGEST_NAME) {
            return stem;
        }
        boolean within = Character.isHighSurrogate(stem.charAt(LONGEST_NAME - 1));
        return stem.substring(0, within ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
