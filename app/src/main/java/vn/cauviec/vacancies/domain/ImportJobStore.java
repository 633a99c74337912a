package vn.cauviec.vacancies.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of workbooks on their way and of their providers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportJobStore {
    private static final String JOB = """
            SELECT job.id, job.provider, provider.name AS provider_name, file_id, file_name, headers, uploaded_by, uploaded_at,
              phase, begun_by, done_rows, total_rows, done_line, phase_began_at, wording_reason, failures
            FROM vacancies.import_job job
            JOIN vacancies.provider provider ON provider.key = job.provider
            """;

    private final JdbcClient jdbc;

    ImportJobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who hands in workbooks. */
    record Provider(String key, String name) {}

    List<Provider> listProviders() {
        return jdbc.sql("SELECT key, name FROM vacancies.provider ORDER BY name, key")
                .query((row, _) -> new Provider(row.getString("key"), row.getString("name")))
                .list();
    }

    /** Nothing changes when the provider is known. */
    void putProvider(String key, String name) {
        jdbc.sql("INSERT INTO vacancies.provider (key, name) VALUES (:key, :name) ON CONFLICT DO NOTHING")
                .param("key", key)
                .param("name", name)
                .update();
    }

    /** Until the transaction ends nobody else begins to take over a workbook of the provider. */
    void holdProvider(String key) {
        jdbc.sql("SELECT key FROM vacancies.provider WHERE key = :key FOR UPDATE")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /**
     * A workbook that begins to be checked.
     *
     * @param digest of the file
     */
    record Received(
            UUID id,
            String provider,
            UUID file,
            String fileName,
            byte[] digest,
            List<String> headers,
            int rows,
            UUID by) {}

    /** @return false when the form was sent before */
    boolean insert(Received received, Instant now, Instant systemNow) {
        return jdbc.sql("""
                        INSERT INTO vacancies.import_job
                          (id, provider, file_id, file_name, file_digest, headers, uploaded_by, uploaded_at, phase, begun_by,
                           total_rows, phase_began_at)
                        VALUES (:id, :provider, :file, :name, :digest, :headers, :by, :now, 'CHECKING', :by, :rows, :systemNow)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", received.id())
                        .param("provider", received.provider())
                        .param("file", received.file())
                        .param("name", received.fileName())
                        .param("digest", received.digest())
                        .param("headers", received.headers().toArray(String[]::new))
                        .param("by", received.by())
                        .param("now", Timestamp.from(now))
                        .param("rows", received.rows())
                        .param("systemNow", Timestamp.from(systemNow))
                        .update()
                == 1;
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql(JOB + "WHERE job.id = :id")
                .param("id", id)
                .query(ImportJobStore::job)
                .optional();
    }

    /** The workbook, which nobody else carries on until this transaction ends. */
    Optional<ImportJob> hold(UUID id) {
        return jdbc.sql(JOB + "WHERE job.id = :id FOR UPDATE OF job")
                .param("id", id)
                .query(ImportJobStore::job)
                .optional();
    }

    /** The workbook of the provider that is being taken over now. */
    Optional<ImportJob> findTakingOver(String provider) {
        return jdbc.sql(JOB + """
                        WHERE job.provider = :provider
                          AND phase = 'TAKING_OVER'
                        ORDER BY job.id
                        LIMIT 1
                        """)
                .param("provider", provider)
                .query(ImportJobStore::job)
                .optional();
    }

    /** An earlier workbook of the provider with the very same content. */
    Optional<ImportJob> findSameFile(UUID id) {
        return jdbc.sql(JOB + """
                        WHERE EXISTS (
                          SELECT 1
                          FROM vacancies.import_job later
                          WHERE later.id = :id
                            AND later.provider = job.provider
                            AND later.file_digest = job.file_digest
                            AND later.uploaded_at > job.uploaded_at
                        )
                        ORDER BY job.uploaded_at DESC, job.id
                        LIMIT 1
                        """).param("id", id).query(ImportJobStore::job).optional();
    }

    /** Newest first. */
    List<ImportJob> list(int limit, long offset) {
        return jdbc.sql(JOB + "ORDER BY uploaded_at DESC, job.id LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportJobStore::job)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM vacancies.import_job")
                .query(Long.class)
                .single();
    }

    /** Takes a workbook whose phase runs and on which no node works; nobody else takes it for so long. */
    Optional<ImportJob> lease(Instant systemNow, Duration lease) {
        return jdbc.sql("""
                        UPDATE vacancies.import_job
                        SET leased_until = :until
                        WHERE id = (
                          SELECT id
                          FROM vacancies.import_job
                          WHERE phase IN ('CHECKING', 'TAKING_OVER', 'APPROVING')
                            AND failures < :failures
                            AND (leased_until IS NULL OR leased_until <= :now)
                          ORDER BY uploaded_at, id
                          LIMIT 1
                          FOR UPDATE SKIP LOCKED
                        )
                        RETURNING id
                        """)
                .param("until", Timestamp.from(systemNow.plus(lease)))
                .param("failures", ImportJob.MOST_FAILURES)
                .param("now", Timestamp.from(systemNow))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** A phase begins, at once open to every node. */
    void begin(UUID id, ImportPhase phase, UUID by, int rows, String wordingReason, Instant systemNow) {
        jdbc.sql("""
                        UPDATE vacancies.import_job
                        SET phase = :phase, begun_by = :by, done_rows = 0, total_rows = :rows, done_line = 0, failures = 0,
                          wording_reason = :reason, phase_began_at = :now, leased_until = NULL
                        WHERE id = :id
                        """)
                .param("phase", phase.name())
                .param("by", by)
                .param("rows", rows)
                .param("reason", wordingReason)
                .param("now", Timestamp.from(systemNow))
                .param("id", id)
                .update();
    }

    /** How many running phases an officer began. */
    long countRunningOf(UUID officer) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM vacancies.import_job
                        WHERE begun_by = :officer
                          AND phase IN ('CHECKING', 'TAKING_OVER', 'APPROVING')
                        """).param("officer", officer).query(Long.class).single();
    }

    /** Those phases go on on behalf of the colleague. */
    void handOver(UUID officer, UUID colleague) {
        jdbc.sql("""
                        UPDATE vacancies.import_job
                        SET begun_by = :colleague
                        WHERE begun_by = :officer
                          AND phase IN ('CHECKING', 'TAKING_OVER', 'APPROVING')
                        """).param("officer", officer).param("colleague", colleague).update();
    }

    /** So many rows more are done. */
    void advance(UUID id, int rows, int line, Instant leasedUntil) {
        jdbc.sql("""
                        UPDATE vacancies.import_job
                        SET done_rows = done_rows + :rows, done_line = :line, failures = 0, leased_until = :until
                        WHERE id = :id
                        """)
                .param("rows", rows)
                .param("line", line)
                .param("until", Timestamp.from(leasedUntil))
                .param("id", id)
                .update();
    }

    /** The running phase ends. */
    void rest(UUID id, ImportPhase phase) {
        jdbc.sql("UPDATE vacancies.import_job SET phase = :phase, leased_until = NULL, failures = 0 WHERE id = :id")
                .param("phase", phase.name())
                .param("id", id)
                .update();
    }

    /** The running phase broke off; it is tried again after a pause. */
    void noteFailure(UUID id, Instant nextTry) {
        jdbc.sql("UPDATE vacancies.import_job SET failures = failures + 1, leased_until = :next WHERE id = :id")
                .param("next", Timestamp.from(nextTry))
                .param("id", id)
                .update();
    }

    /** A person says that it goes on. */
    void tryAgain(UUID id) {
        jdbc.sql("UPDATE vacancies.import_job SET failures = 0, leased_until = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("provider_name"),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                texts(row.getArray("headers")),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant(),
                ImportPhase.valueOf(row.getString("phase")),
                row.getObject("begun_by", UUID.class),
                row.getInt("done_rows"),
                row.getInt("total_rows"),
                row.getInt("done_line"),
                row.getTimestamp("phase_began_at").toInstant(),
                row.getString("wording_reason"),
                row.getInt("failures"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
