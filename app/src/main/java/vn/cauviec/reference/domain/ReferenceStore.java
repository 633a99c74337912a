package vn.cauviec.reference.domain;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the catalogues. Needs an open transaction of the worker. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferenceStore {
    private final JdbcTemplate jdbc;

    ReferenceStore(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    Optional<String> findChecksum() {
        return JdbcClient.create(jdbc)
                .sql("SELECT checksum FROM reference.load_state")
                .query(String.class)
                .optional();
    }

    void recordLoad(String checksum, Instant at) {
        jdbc.update("""
                INSERT INTO reference.load_state (checksum, loaded_at)
                VALUES (?, ?)
                ON CONFLICT (single) DO UPDATE SET checksum = excluded.checksum, loaded_at = excluded.loaded_at
                """, checksum, at.atOffset(ZoneOffset.UTC));
    }

    /** One loader at a time, on all nodes: the others wait here until it commits, then see what it recorded. */
    void lock() {
        jdbc.update("""
                INSERT INTO reference.load_state (checksum, loaded_at)
                VALUES ('', '-infinity')
                ON CONFLICT (single) DO UPDATE SET checksum = load_state.checksum
                """);
    }

    /** Codes that each shipped unit of the database has ever had. */
    Map<Long, Set<String>> codesByUnit() {
        var codes = new HashMap<Long, Set<String>>();
        jdbc.query("""
                SELECT unit.id, period.code
                FROM reference.unit unit
                LEFT JOIN reference.unit_period period ON period.unit_id = unit.id
                WHERE unit.origin = 'SHIPPED'
                """, row -> {
            codes.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        return codes;
    }

    /** Empties what is not referred to from elsewhere and is written anew by every load. */
    void clearDerived() {
        jdbc.execute("DELETE FROM reference.unit_within");
        jdbc.execute("DELETE FROM reference.unit_succession");
        jdbc.execute("DELETE FROM reference.unit_name_variant");
        jdbc.execute("""
                DELETE FROM reference.unit_period
                USING reference.unit
                WHERE unit.id = unit_period.unit_id
                  AND unit.origin = 'SHIPPED'
                """);
        jdbc.execute("DELETE FROM reference.occupation_title");
        jdbc.execute("DELETE FROM reference.list_source");
    }

    /** @param command a COPY … FROM STDIN in text format */
    void copy(String command, CopyText rows) {
        jdbc.execute((Connection connection) -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows.text()));
                return true;
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    void upsertOccupations(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.occupation (code, level, name_vi, isco08_code, isco08_name_en, name_basis)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE
                SET level = excluded.level, name_vi = excluded.name_vi, isco08_code = excluded.isco08_code,
                  isco08_name_en = excluded.isco08_name_en, name_basis = excluded.name_basis
                """, rows);
    }

    void upsertIsco(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.isco08 (code, level, name_en)
                VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET level = excluded.level, name_en = excluded.name_en
                """, rows);
    }

    void upsertEthnicGroups(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.ethnic_group (code, name, other_names, also_written, code_2008)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE
                SET name = excluded.name, other_names = excluded.other_names, also_written = excluded.also_written,
                  code_2008 = excluded.code_2008
                """, rows);
    }

    void upsertIndustries(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.industry (system_year, code, level, name_vi, section)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (system_year, code) DO UPDATE
                SET level = excluded.level, name_vi = excluded.name_vi, section = excluded.section
                """, rows);
    }

    void upsertTrainingOccupations(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.training_occupation (code, level, name_vi)
                VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET level = excluded.level, name_vi = excluded.name_vi
                """, rows);
    }

    void upsertHolidays(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.holiday (day, name_vi, in_lieu)
                VALUES (?, ?, ?)
                ON CONFLICT (day) DO UPDATE SET name_vi = excluded.name_vi, in_lieu = excluded.in_lieu
                """, rows);
    }

    void upsertItems(List<Object[]> rows) {
        jdbc.batchUpdate("""
                INSERT INTO reference.catalogue_item (list, code, position, label_vi, label_en, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (list, code) DO UPDATE
                SET position = excluded.position, label_vi = excluded.label_vi, label_en = excluded.label_en,
                  valid_from = excluded.valid_from, valid_to = excluded.valid_to
                """, rows);
    }

    /** Rows of the tables that other modules may refer to, so that nothing is ever deleted from them. */
    Map<String, Integer> countLasting() {
        var counts = new HashMap<String, Integer>();
        jdbc.query("""
                SELECT 'occupation', count(*) FROM reference.occupation
                UNION ALL SELECT 'isco08', count(*) FROM reference.isco08
                UNION ALL SELECT 'ethnic_group', count(*) FROM reference.ethnic_group
                UNION ALL SELECT 'industry', count(*) FROM reference.industry
                UNION ALL SELECT 'training_occupation', count(*) FROM reference.training_occupation
                UNION ALL SELECT 'holiday', count(*) FROM reference.holiday
                UNION ALL SELECT 'catalogue_item', count(*) FROM reference.catalogue_item
                """, row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
