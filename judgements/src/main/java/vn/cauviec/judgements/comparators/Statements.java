package vn.cauviec.judgements.comparators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The few things that asking PostgreSQL here takes. */
public final class Statements {
    private Statements() {}

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** The first column of what a query finds that takes what was typed three times. */
    public static List<String> listIds(Connection connection, String query, String typed) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            set(statement, typed, typed, typed);
            var ids = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
