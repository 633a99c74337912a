package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cauviec.operations.IdentifierKey.Progress;
import vn.cauviec.operations.IdentifierKey.SealedColumn;
import vn.cauviec.operations.Vault;

/** Seals the values of one column with the key that writes, a few hundred rows to a transaction. What is sealed so already stays. */
final class SealAgain {
    private static final int ROWS = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String DUPLICATE = "23505";

    private final Connection owner;
    private final Vault vault;
    private final SealedColumn column;
    private final String firstId;

    SealAgain(Connection owner, Vault vault, SealedColumn column) {
        this.owner = owner;
        this.vault = vault;
        this.column = column;
        this.firstId = column.ids().getFirst();
    }

    private record Row(List<Object> ids, String kind, byte[] sealed) {}

    /** Answers how many values were sealed again. */
    long run(Progress progress) throws SQLException {
        long changed = 0;
        List<UUID> ids = idsAfter(BEFORE_ALL);
        while (!ids.isEmpty()) {
            for (var row : hold(ids)) {
                if (!vault.isOfToday(row.sealed())) {
                    change(row);
                    changed++;
                }
            }
            owner.commit();
            progress.at(changed);
            ids = idsAfter(ids.getLast());
        }
        return changed;
    }

    private List<UUID> idsAfter(UUID last) throws SQLException {
        var found = new ArrayList<UUID>();
        try (PreparedStatement statement =
                owner.prepareStatement("""
                SELECT DISTINCT %1$s
                FROM %2$s
                WHERE %1$s > ?
                  AND %3$s IS NOT NULL
                ORDER BY %1$s
                LIMIT %4$d
                """.formatted(firstId, column.table(), column.sealed(), ROWS))) {
            statement.setObject(1, last);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private List<Row> hold(List<UUID> ids) throws SQLException {
        var found = new ArrayList<Row>();
        try (PreparedStatement statement = owner.prepareStatement("""
                SELECT %s, %s AS kind_of_value, %s AS sealed_value
                FROM %s
                WHERE %s = ANY (?)
                  AND %3$s IS NOT NULL
                ORDER BY 1
                FOR UPDATE
                """.formatted(
                        String.join(", ", column.ids()),
                        column.kind().isEmpty() ? "''" : column.kind(),
                        column.sealed(),
                        column.table(),
                        firstId))) {
            statement.setArray(1, owner.createArrayOf("uuid", ids.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    var key = new ArrayList<>();
                    for (int index = 1; index <= column.ids().size(); index++) {
                        key.add(result.getObject(index));
                    }
                    found.add(new Row(key, result.getString("kind_of_value"), result.getBytes("sealed_value")));
                }
            }
        }
        return found;
    }

    private void change(Row row) throws SQLException {
        String value = vault.open(row.sealed());
        boolean hashed = !column.key().isEmpty();
        String where = column.ids().stream().map(id -> id + " = ?").collect(Collectors.joining(" AND "));
        try (PreparedStatement statement = owner.prepareStatement("UPDATE %s SET %s = ?%s WHERE %s"
                .formatted(column.table(), column.sealed(), hashed ? ", " + column.key() + " = ?" : "", where))) {
            int place = 1;
            statement.setBytes(place++, vault.seal(value));
            if (hashed) {
                statement.setBytes(
                        place++, vault.hash(row.kind(), column.hashed().apply(row.kind(), value)));
            }
            for (Object id : row.ids()) {
                statement.setObject(place++, id);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                owner.rollback();
                throw BackupSentences.sameValueTwice(column.table(), row.ids().toString());
            }
            throw e;
        }
    }
}
