package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database's own catalogue knows of our tables, so that the table of a new module is backed up without being named
 * anywhere. A table that is to stay outside says so, with the reason, in its comment: {@code COMMENT ON TABLE … IS 'outside
 * the backup: …'}.
 */
final class StoredTables {
    private StoredTables() {}

    /**
     * One table.
     *
     * @param name schema and table, quoted where SQL needs it
     * @param columns those that are stored, quoted where SQL needs it; generated ones are not among them
     * @param reasonOutside why it is not part of a backup; empty when it is
     */
    record Table(String name, List<String> columns, String reasonOutside) {
        Table {
            columns = List.copyOf(columns);
        }

        boolean isOutside() {
            return !reasonOutside.isEmpty();
        }

        /** Of {@code COPY}: the columns by name, because a table that was migrated may order them otherwise. */
        String columnList() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }

    /** Something that belongs to a table and can be taken off and put back by its name. */
    record Part(String table, String name, String definition) {}

    static List<Table> list(Connection connection) throws SQLException {
        return query(
                connection,
                """
                SELECT format('%I.%I', namespace.nspname, relation.relname) AS name,
                       coalesce(substring(obj_description(relation.oid, 'pg_class') FROM '^outside the backup: (.+)$'), '')
                         AS reason_outside,
                       array(
                         SELECT format('%I', attribute.attname)
                         FROM pg_attribute AS attribute
                         WHERE attribute.attrelid = relation.oid
                           AND attribute.attnum > 0
                           AND NOT attribute.attisdropped
                           AND attribute.attgenerated = ''
                         ORDER BY attribute.attnum
                       ) AS columns
                FROM pg_class AS relation
                JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
                WHERE relation.relkind = 'r'
                  AND relation.relpersistence <> 't'
                  AND namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                  AND NOT EXISTS (
                    SELECT FROM pg_depend AS dependency
                    WHERE dependency.classid = 'pg_class'::regclass
                      AND dependency.objid = relation.oid
                      AND dependency.deptype = 'e'
                  )
                ORDER BY namespace.nspname, relation.relname
                """,
                row -> new Table(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("reason_outside")));
    }

    static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<BackupManifest.Sequence>();
        for (String name : sequenceNames(connection)) {
            sequences.addAll(query(
                    connection,
                    "SELECT last_value, is_called FROM " + name,
                    row -> new BackupManifest.Sequence(name, row.getLong("last_value"), row.getBoolean("is_called"))));
        }
        return sequences;
    }

    static List<String> sequenceNames(Connection connection) throws SQLException {
        return query(connection, """
                SELECT format('%I.%I', namespace.nspname, relation.relname) AS name
                FROM pg_class AS relation
                JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
                WHERE relation.relkind = 'S'
                  AND relation.relpersistence <> 't'
                ORDER BY namespace.nspname, relation.relname
                """, row -> row.getString("name"));
    }

    /** Foreign keys, with the SQL that makes them. Those of partitions come with their parent's. */
    static List<Part> foreignKeys(Connection connection) throws SQLException {
        return query(connection, """
                SELECT format('%I.%I', namespace.nspname, relation.relname) AS table_name,
                       format('%I', conname) AS name,
                       pg_get_constraintdef(pg_constraint.oid) AS definition
                FROM pg_constraint
                JOIN pg_class AS relation ON relation.oid = pg_constraint.conrelid
                JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
                WHERE contype = 'f'
                  AND conparentid = 0
                ORDER BY namespace.nspname, relation.relname, conname
                """, StoredTables::part);
    }

    /** Our own triggers that are on. */
    static List<Part> triggers(Connection connection) throws SQLException {
        return query(connection, """
                SELECT format('%I.%I', namespace.nspname, relation.relname) AS table_name,
                       format('%I', tgname) AS name,
                       '' AS definition
                FROM pg_trigger
                JOIN pg_class AS relation ON relation.oid = pg_trigger.tgrelid
                JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
                WHERE NOT tgisinternal
                  AND tgenabled = 'O'
                  AND relation.relkind = 'r'
                ORDER BY namespace.nspname, relation.relname, tgname
                """, StoredTables::part);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("table_name"), row.getString("name"), row.getString("definition"));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(row.read(result));
            }
        }
        return found;
    }
}
