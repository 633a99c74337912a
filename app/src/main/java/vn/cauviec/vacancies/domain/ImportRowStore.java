package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the rows of workbooks. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRowStore {
    private static final int ROWS_AT_ONCE = 500;
    private static final String ROW = """
            SELECT line, cells, repeats_line, ends, outcome, findings, taken_over, vacancy_id
            FROM vacancies.import_row
            WHERE job_id = :job
            """;

    /** What a row's ad lacks before it is public; the order says which reason is told first. */
    private static final String OUTLOOK = """
            SELECT line, vacancy.id AS vacancy_id, vacancy.version,
              CASE
                WHEN vacancy.status <> 'DRAFT' THEN 'NOT_WAITING'
                WHEN employer.standing <> 'VERIFIED' THEN 'EMPLOYER_NOT_VERIFIED'
                WHEN vacancy.deadline IS NULL OR vacancy.deadline < :today OR vacancy.deadline > :latest THEN 'INCOMPLETE'
                WHEN vacancy.wording_reason = ''
                  AND jsonb_path_exists(findings, '$[*] ? (@.key starts with "vacancies.wording.")') THEN 'WORDING'
                ELSE 'READY'
              END AS outlook
            FROM vacancies.import_row
            JOIN vacancies.vacancy vacancy ON vacancy.id = import_row.vacancy_id
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            WHERE job_id = :job
              AND taken_over
              AND NOT ends
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What was found out about a row.
     *
     * @param vacancyId the ad that it has made or is about; null when there is none
     */
    record Result(
            RowOutcome outcome,
            List<Finding> findings,
            @Nullable UUID vacancyId) {
        Result {
            findings = List.copyOf(findings);
        }

        /** The ad whose content is another one from here on; empty when none is. */
        Optional<UUID> findChanged() {
            return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED
                    ? Optional.ofNullable(vacancyId)
                    : Optional.empty();
        }
    }

    /** A finding as it is kept. */
    private record Kept(AdField column, String key, List<String> arguments, boolean warning) {}

    void insert(UUID job, List<WorkbookSheet.Line> lines) {
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            var some = lines.subList(from, Math.min(from + ROWS_AT_ONCE, lines.size()));
            jdbc.sql("""
                            INSERT INTO vacancies.import_row (job_id, line, cells, repeats_line, ends)
                            SELECT :job, line, cells, repeats, ends
                            FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS handed (line int, cells text[], repeats int, ends boolean)
                            """)
                    .param("job", job)
                    .param("lines", json.writeValueAsString(some))
                    .update();
        }
    }

    /** The next rows of the sheet that have not come about. */
    List<ImportRow> listAfter(UUID job, int line, int limit) {
        return jdbc.sql(ROW + """
                          AND line > :line
                          AND NOT taken_over
                        ORDER BY line
                        LIMIT :limit
                        """)
                .param("job", job)
                .param("line", line)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    int countToTakeOver(UUID job) {
        return jdbc.sql("SELECT count(*) FROM vacancies.import_row WHERE job_id = :job AND NOT taken_over")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    /** @param takenOver whether it has come about */
    void setResult(UUID job, int line, Result result, boolean takenOver) {
        var kept = result.findings().stream()
                .map(found -> new Kept(found.field(), found.key(), found.arguments(), found.warning()))
                .toList();
        jdbc.sql("""
                        UPDATE vacancies.import_row
                        SET outcome = :outcome, findings = CAST(:findings AS jsonb), vacancy_id = :vacancy, taken_over = :taken
                        WHERE job_id = :job
                          AND line = :line
                        """)
                .param("outcome", result.outcome().name())
                .param("findings", json.writeValueAsString(kept))
                .param("vacancy", result.vacancyId(), Types.OTHER)
                .param("taken", takenOver)
                .param("job", job)
                .param("line", line)
                .update();
    }

    /** @param outcome null for all rows */
    List<ImportRow> list(UUID job, @Nullable RowOutcome outcome, int limit, long offset) {
        return jdbc.sql(ROW + """
                          AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                        ORDER BY line
                        LIMIT :limit OFFSET :offset
                        """)
                .param("job", job)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    /** How many rows of each outcome the workbooks have. */
    Map<UUID, Map<RowOutcome, Long>> count(List<UUID> jobs) {
        var counts = new java.util.HashMap<UUID, Map<RowOutcome, Long>>();
        jdbc.sql("""
                        SELECT job_id, outcome, count(*) AS rows
                        FROM vacancies.import_row
                        WHERE job_id = ANY (:jobs)
                          AND outcome IS NOT NULL
                        GROUP BY job_id, outcome
                        ORDER BY job_id, outcome
                        """)
                .param("jobs", jobs.toArray(UUID[]::new))
                .query((row, _) -> counts.computeIfAbsent(
                                row.getObject("job_id", UUID.class), _ -> new EnumMap<>(RowOutcome.class))
                        .put(RowOutcome.valueOf(row.getString("outcome")), row.getLong("rows")))
                .list();
        return counts;
    }

    /** Notes the ads that can be approved as they were at a moment: what was changed later nobody has seen. */
    int markSeen(UUID job, Instant seenAt, LocalDate today) {
        jdbc.sql("UPDATE vacancies.import_row SET seen_version = NULL WHERE job_id = :job AND seen_version IS NOT NULL")
                .param("job", job)
                .update();
        return jdbc.sql("""
                        UPDATE vacancies.import_row marked
                        SET seen_version = seen.version
                        FROM (
                        """ + OUTLOOK + """
                        ) seen
                        WHERE marked.job_id = :job
                          AND marked.line = seen.line
                          AND seen.outlook IN ('READY', 'WORDING')
                          AND NOT EXISTS (
                            SELECT 1
                            FROM vacancies.vacancy_event event
                            WHERE event.vacancy_id = seen.vacancy_id
                              AND event.at > :seenAt
                          )
                        """)
                .param("job", job)
                .param("seenAt", Timestamp.from(seenAt))
                .param("today", today)
                .param("latest", VacancyRules.latestDeadline(today))
                .update();
    }

    /** An ad as the moderator saw it, and where it stands in the sheet. */
    record Seen(int line, ApproveSelected.Seen ad) {}

    List<Seen> listSeen(UUID job, int line, int limit) {
        return jdbc.sql("""
                        SELECT line, vacancy_id, seen_version
                        FROM vacancies.import_row
                        WHERE job_id = :job
                          AND line > :line
                          AND seen_version IS NOT NULL
                        ORDER BY line
                        LIMIT :limit
                        """)
                .param("job", job)
                .param("line", line)
                .param("limit", limit)
                .query((row, _) -> new Seen(
                        row.getInt("line"),
                        new ApproveSelected.Seen(row.getObject("vacancy_id", UUID.class), row.getInt("seen_version"))))
                .list();
    }

    Map<ImportOutlook, Long> countOutlooks(UUID job, LocalDate today) {
        var counts = new EnumMap<ImportOutlook, Long>(ImportOutlook.class);
        jdbc.sql("SELECT outlook, count(*) AS ads FROM (" + OUTLOOK + ") seen GROUP BY outlook ORDER BY outlook")
                .param("job", job)
                .param("today", today)
                .param("latest", VacancyRules.latestDeadline(today))
                .query((row, _) -> counts.put(ImportOutlook.valueOf(row.getString("outlook")), row.getLong("ads")))
                .list();
        return counts;
    }

    List<UUID> listByOutlook(UUID job, ImportOutlook outlook, LocalDate today, int limit, long offset) {
        return jdbc.sql("SELECT vacancy_id FROM (" + OUTLOOK + """
                        ) seen
                        WHERE outlook = :outlook
                        ORDER BY line
                        LIMIT :limit OFFSET :offset
                        """)
                .param("job", job)
                .param("outlook", outlook.name())
                .param("today", today)
                .param("latest", VacancyRules.latestDeadline(today))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row.getObject("vacancy_id", UUID.class))
                .list();
    }

    private ImportRow row(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var findings = row.getString("findings");
        return new ImportRow(
                row.getInt("line"),
                ImportJobStore.texts(row.getArray("cells")),
                row.getObject("repeats_line", Integer.class),
                row.getBoolean("ends"),
                outcome == null ? null : RowOutcome.valueOf(outcome),
                findings == null
                        ? List.of()
                        : Arrays.stream(json.readValue(findings, Kept[].class))
                                .map(kept -> new Finding(kept.column(), kept.key(), kept.arguments(), kept.warning()))
                                .toList(),
                row.getBoolean("taken_over"),
                row.getObject("vacancy_id", UUID.class));
    }
}
