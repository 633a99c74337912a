package vn.cauviec.demo.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DatabaseCredentials;

/**
 * Everything that a story leaves in the tables of the modules, as one number of rows and one hash for each table. Left out is what
 * no seed can repeat: what the system's clock says (accounts, declarations, audit and the ledger's recording keep it by the counting rules, 14),
 * what the database numbers by itself (numbers may have gaps after a transaction that was not finished), and what is sealed or
 * hashed with fresh randomness.
 */
final class NormalisedExport {
    private static final List<String> SCHEMAS =
            List.of("access", "demo", "employers", "files", "ledger", "people", "placements", "plans", "vacancies");

    /**
     * Limits of tries belong to the server's day, not to the province. What readers of all ads were told follows the ads in its own time, and
     * is derived from them.
     */
    private static final List<String> TABLES_LEFT_OUT = List.of(
            "access.limited_turn",
            "vacancies.corpus_statistics",
            "vacancies.feed_item",
            "vacancies.feed_position",
            "vacancies.public_ad");

    private static final Map<String, List<String>> COLUMNS_LEFT_OUT = Map.ofEntries(
            Map.entry("access.account", List.of("created_at", "password_hash")),
            Map.entry("access.audit_write", List.of("at")),
            Map.entry("access.invitation", List.of("token_digest", "created_at", "expires_at")),
            Map.entry("access.login", List.of("sealed", "confirmed_at")),
            Map.entry("access.role_grant", List.of("granted_at")),
            Map.entry("employers.employer_contact", List.of("declared_at")),
            Map.entry("ledger.decision", List.of("decided_at")),
            Map.entry("ledger.entry", List.of("recorded_at")),
            Map.entry("people.person_identifier", List.of("sealed")),
            Map.entry("vacancies.ad_report", List.of("code_sealed", "code_key")),
            Map.entry("vacancies.ad_report_teller", List.of("reporter_key", "ended_at")),
            Map.entry("vacancies.asked_text", List.of("written_on")));

    private NormalisedExport() {}

    /** Tables in their order, with what stands in them. */
    static Map<String, String> of(DatabaseCredentials database) {
        var owner = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
        var tables = new TreeMap<String, String>();
        owner.sql("""
                        SELECT table_schema || '.' || table_name
                        FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema IN (:schemas)
                        """).param("schemas", SCHEMAS).query(String.class).list().stream()
                .filter(table -> !TABLES_LEFT_OUT.contains(table))
                .forEach(table -> tables.put(table, export(owner, table)));
        return tables;
    }

    private static String export(JdbcClient owner, String table) {
        var leftOut = owner.sql("""
                        SELECT column_name
                        FROM information_schema.columns
                        WHERE table_schema || '.' || table_name = :table AND is_identity = 'YES'
                        UNION ALL
                        SELECT unnest(:named)
                        """)
                .param("table", table)
                .param("named", COLUMNS_LEFT_OUT.getOrDefault(table, List.of()).toArray(String[]::new))
                .query(String.class)
                .list();
        return owner.sql("""
                        SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '|' ORDER BY line COLLATE "C")), '')
                        FROM (SELECT (to_jsonb(stored) - :leftOut)::text AS line FROM %s AS stored) AS lines
                        """.formatted(table))
                .param("leftOut", leftOut.toArray(String[]::new))
                .query(String.class)
                .single();
    }
}
