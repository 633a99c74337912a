package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.VacancyStatus;

@CauViecTest
@Transactional
class VacancyIndexRowsDbTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    @Autowired
    IndexedVacancyStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdSource ids;

    @Autowired
    TestEmployers employers;

    Employers.Card employer;

    @Test
    void aPublishedAdIsReadWholeForTheIndex() {
        var id = insert("PUBLISHED", TODAY);

        assertThat(store.findForIndex(List.of(id)))
                .containsExactly(new IndexedVacancy(
                        id,
                        "tho-han-" + id,
                        VacancyStatus.PUBLISHED,
                        employer.id(),
                        employer.name(),
                        employer.slug(),
                        true,
                        "",
                        "Thợ hàn",
                        "Hàn khung thép",
                        "Có chứng chỉ 3G",
                        "Có chỗ ở",
                        null,
                        null,
                        "KCN Tằng Loỏng",
                        List.of(),
                        Wage.between(10_000_000, 14_000_000),
                        "",
                        EmploymentType.FULL_TIME,
                        StatedConditions.NONE,
                        20,
                        0,
                        TODAY,
                        Instant.parse("2023-06-01T01:00:00Z"),
                        1));
    }

    @Test
    void whatIsNotPublishedIsMissingSoThatItLeavesTheIndex() {
        assertThat(store.findForIndex(List.of(insert("STOPPED", TODAY), insert("DRAFT", TODAY))))
                .isEmpty();
    }

    @Test
    void theRebuildLeavesOutWhatHasExpired() {
        var lastDayToday = insert("PUBLISHED", TODAY);
        var expired = insert("PUBLISHED", TODAY.minusDays(1));

        try (var rows = store.streamForIndex(TODAY)) {
            assertThat(rows.map(IndexedVacancy::id)).contains(lastDayToday).doesNotContain(expired);
        }
    }

    @Test
    void aStoppedAdIsStillFoundUnderItsAddressAndADraftIsNot() {
        var stopped = insert("STOPPED", TODAY);
        var draft = insert("DRAFT", TODAY);

        assertThat(store.findEverPublished("tho-han-" + stopped))
                .hasValueSatisfying(found -> assertThat(found.status()).isEqualTo(VacancyStatus.STOPPED));
        assertThat(store.findEverPublished("tho-han-" + draft)).isEmpty();
    }

    @BeforeEach
    void registerEmployer() {
        employer = employers.verified("Công ty Thép Tằng Loỏng");
    }

    private UUID insert(String status, LocalDate deadline) {
        var id = ids.next();
        var at = Timestamp.from(Instant.parse("2023-06-01T01:00:00Z"));
        jdbc.sql("""
                        INSERT INTO vacancies.vacancy
                          (id, employer_id, slug, status, title, title_folded, description, requirements, benefits,
                           workplace_text, wage_from, wage_to, wage_note, employment_type, openings, deadline, source,
                           created_at, published_at)
                        VALUES (:id, :employer, :slug, :status, 'Thợ hàn', 'tho han', 'Hàn khung thép', 'Có chứng chỉ 3G', 'Có chỗ ở',
                          'KCN Tằng Loỏng', 10000000, 14000000, '', 'FULL_TIME', 20, :deadline, 'EMPLOYER', :at, :published)
                        """)
                .param("id", id)
                .param("employer", employer.id())
                .param("slug", "tho-han-" + id)
                .param("status", status)
                .param("deadline", deadline)
                .param("at", at)
                .param("published", status.equals("DRAFT") ? null : at)
                .update();
        return id;
    }
}
