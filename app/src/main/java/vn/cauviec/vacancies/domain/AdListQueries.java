package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.WorkingDays;
import vn.cauviec.vacancies.VacancyStatus;

/** Reads lists of ads: an employer's own, and what moderators look at. */
@Component
@Transactional(readOnly = true)
public class AdListQueries {
    /** Working days within which moderators look at an ad. */
    private static final int WORKING_DAYS = 2;

    private static final String FROM = """
            FROM vacancies.vacancy vacancy
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            LEFT JOIN vacancies.provider provider ON provider.key = vacancy.provider
            LEFT JOIN vacancies.proposed_change proposal ON proposal.vacancy_id = vacancy.id
            LEFT JOIN vacancies.appeal ON appeal.vacancy_id = vacancy.id AND appeal.decided_at IS NULL AND appeal.withdrawn_at IS NULL
            """;
    private static final String COLUMNS = """
            SELECT vacancy.id, vacancy.slug, vacancy.title, vacancy.title_folded, employer_id, employer.name AS employer_name,
              employer.name_folded AS employer_folded, employer.standing = 'VERIFIED' AS employer_verified, status,
              status = 'PUBLISHED' AND deadline < :today AS expired, deadline, openings, taken,
              coalesce(appeal.filed_at, proposal.proposed_at, submitted_at, created_at) AS waiting_since,
              coalesce(appeal.filed_at, proposal.proposed_at, CASE WHEN status = 'SUBMITTED' THEN submitted_at END) < :promised
                AS late,
              proposal.proposed_at IS NOT NULL AS change_proposed,
              coalesce(provider.name, '') AS provider_name, created_at, version,
              ARRAY (
                SELECT value FROM vacancies.ad_trace flag WHERE flag.vacancy_id = vacancy.id AND kind = 'RULE' ORDER BY value
              ) AS flags
            """;
    /** As {@link Actor#actsFor}: of a company as a whole, or of a branch. */
    private static final String OWN = "(employer_id = ANY (:own) OR vacancy.branch_id = ANY (:branches))\n";

    private static final String OF_BRANCH = "  AND vacancy.branch_id = :branch\n";
    private static final String FOR_MODERATORS =
            "(source = 'IMPORT' OR submitted_at IS NOT NULL OR published_at IS NOT NULL)\n";
    private static final String NAMED =
            "  AND (vacancy.title_folded LIKE :words OR employer.name_folded LIKE :words)\n";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    AdListQueries(JdbcClient jdbc, WorkingDays workingDays, BusinessClock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A page of ads.
     *
     * @param total how many there are on all pages
     */
    public record AdPage(List<AdRow> rows, long total) {
        public AdPage {
            rows = List.copyOf(rows);
        }
    }

    /** The ads of the actor's companies. */
    public AdPage listOwn(Actor actor, OwnAdFilter filter, AdListing listing) {
        return listOwn(actor, filter, null, listing);
    }

    /** @param branch of which ads are wanted; null for all that are the actor's to see */
    public AdPage listOwn(Actor actor, OwnAdFilter filter, @Nullable UUID branch, AdListing listing) {
        var where = "WHERE " + OWN + (branch == null ? "" : OF_BRANCH) + "  AND " + filter.condition() + "\n";
        return page(where, actor, branch, listing);
    }

    /** How many ads the actor's companies have in each part. */
    public Map<OwnAdFilter, Long> countOwn(Actor actor) {
        return countOwn(actor, null);
    }

    /** @param branch of which ads are counted; null for all that are the actor's to see */
    public Map<OwnAdFilter, Long> countOwn(Actor actor, @Nullable UUID branch) {
        var counts = new EnumMap<OwnAdFilter, Long>(OwnAdFilter.class);
        var select = new ArrayList<String>();
        for (var filter : OwnAdFilter.values()) {
            select.add("count(*) FILTER (WHERE " + filter.condition() + ") AS " + filter.name());
        }
        var sql = "SELECT " + String.join(", ", select) + "\nFROM vacancies.vacancy vacancy\nWHERE " + OWN;
        bind(branch == null ? sql : sql + OF_BRANCH, actor)
                .param("branch", branch)
                .query((ResultSet row, int _) -> {
                    for (var filter : OwnAdFilter.values()) {
                        counts.put(filter, row.getLong(filter.name()));
                    }
                    return counts.size();
                })
                .single();
        return counts;
    }

    /** Ads that concern moderators; empty for everybody else. */
    public AdPage listForModerators(Actor actor, QueueFilter filter, AdListing listing) {
        return actor.may(Right.VACANCY_MODERATE)
                ? page("WHERE " + FOR_MODERATORS + "  AND " + filter.condition() + "\n", actor, null, listing)
                : new AdPage(List.of(), 0);
    }

    /**
     * How many ads wait in a part of the moderators' lists.
     *
     * @param late how many of them wait longer than promised
     */
    public record Waiting(long count, long late) {}

    public Waiting countWaiting(Actor actor, QueueFilter filter) {
        if (!actor.may(Right.VACANCY_MODERATE)) {
            return new Waiting(0, 0);
        }
        return bind("""
                        SELECT count(*) AS waiting,
                          count(*) FILTER (
                            WHERE coalesce(appeal.filed_at, proposal.proposed_at, CASE WHEN status = 'SUBMITTED' THEN submitted_at END)
                              < :promised
                          ) AS late
                        """ + FROM + "WHERE " + FOR_MODERATORS + "  AND " + filter.condition(), actor)
                .query((row, _) -> new Waiting(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    private AdPage page(String where, Actor actor, @Nullable UUID branch, AdListing listing) {
        boolean named = !listing.words().isEmpty();
        var all = named ? where + NAMED : where;
        var words = "%" + VietnameseText.fold(listing.words()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var count = bind("SELECT count(*)\n" + FROM + all, actor).param("branch", branch);
        var rows = bind(
                        "SELECT *\nFROM (" + COLUMNS + FROM + all + ") found\n"
                                + listing.order().orderBy(listing.descending()) + "LIMIT :limit OFFSET :offset",
                        actor)
                .param("branch", branch)
                .param("limit", AdListing.PAGE_SIZE)
                .param("offset", listing.offset());
        if (named) {
            count = count.param("words", words);
            rows = rows.param("words", words);
        }
        return new AdPage(
                rows.query(AdListQueries::row).list(), count.query(Long.class).single());
    }

    private JdbcClient.StatementSpec bind(String sql, Actor actor) {
        return jdbc.sql(sql)
                .param("own", actor.wholeOrganisations().toArray(UUID[]::new))
                .param("branches", actor.branches().toArray(UUID[]::new))
                .param("today", clock.today())
                .param("promised", Timestamp.from(lateBefore()));
    }

    /** What waits since before this moment waits too long. */
    private Instant lateBefore() {
        return workingDays
                .lateSince(clock.today(), WORKING_DAYS)
                .plusDays(1)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    private static AdRow row(ResultSet row, int number) throws SQLException {
        return new AdRow(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getObject("employer_id", UUID.class),
                row.getString("employer_name"),
                row.getBoolean("employer_verified"),
                VacancyStatus.valueOf(row.getString("status")),
                row.getBoolean("expired"),
                row.getObject("deadline", LocalDate.class),
                row.getInt("openings"),
                row.getInt("taken"),
                row.getTimestamp("waiting_since").toInstant(),
                row.getBoolean("late"),
                row.getBoolean("change_proposed"),
                row.getString("provider_name"),
                List.of((String[]) row.getArray("flags").getArray()),
                row.getInt("version"));
    }
}
