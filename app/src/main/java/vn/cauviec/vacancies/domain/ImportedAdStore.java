package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of what ads keep of their provider, and of what a row of a workbook is compared with. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportedAdStore {
    private final JdbcClient jdbc;

    ImportedAdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ad that a provider handed in under a reference.
     *
     * @param digest of the row that was taken over last, in hexadecimal
     * @param proposes a change that the provider wants waits for a moderator
     */
    record Standing(UUID id, String digest, boolean proposes) {
        /** The provider said that the ad has ended: whatever it hands in now says something else. */
        boolean isEnded() {
            return digest.equals(ProviderAdStore.NOTHING);
        }
    }

    Optional<Standing> find(String provider, String reference) {
        return jdbc.sql("""
                        SELECT vacancy.id, encode(vacancy.provider_digest, 'hex') AS digest,
                          proposal.provider_digest IS NOT NULL AS proposes
                        FROM vacancies.vacancy vacancy
                        LEFT JOIN vacancies.proposed_change proposal ON proposal.vacancy_id = vacancy.id
                        WHERE vacancy.provider = :provider
                          AND vacancy.provider_reference = :reference
                        """)
                .param("provider", provider)
                .param("reference", reference)
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class), row.getString("digest"), row.getBoolean("proposes")))
                .optional();
    }

    /** Notes the row that was taken over. */
    void setDigest(UUID id, String digest) {
        jdbc.sql("UPDATE vacancies.vacancy SET provider_digest = :digest WHERE id = :id")
                .param("digest", HexFormat.of().parseHex(digest))
                .param("id", id)
                .update();
    }

    /** Of an ad that was never public: the provider says now whose it is. */
    void setEmployer(UUID id, UUID employerId) {
        jdbc.sql("UPDATE vacancies.vacancy SET employer_id = :employer WHERE id = :id")
                .param("employer", employerId)
                .param("id", id)
                .update();
    }

    /**
     * Another ad of the employer with the same title that has not ended.
     *
     * @param provider name of the provider; null when the employer wrote it
     * @param reference null when the employer wrote it
     */
    record Clash(
            String title,
            @Nullable String provider,
            @Nullable String reference) {}

    /** @param self the ad that the row is about; null for a new one */
    Optional<Clash> findClash(UUID employerId, String titleFolded, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT vacancy.title, provider.name AS provider, vacancy.provider_reference
                        FROM vacancies.vacancy vacancy
                        LEFT JOIN vacancies.provider provider ON provider.key = vacancy.provider
                        WHERE vacancy.employer_id = :employer
                          AND vacancy.title_folded = :title
                          AND vacancy.status IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'PUBLISHED')
                          AND vacancy.id IS DISTINCT FROM :self
                        ORDER BY vacancy.status = 'PUBLISHED' DESC, vacancy.id
                        LIMIT 1
                        """)
                .param("employer", employerId)
                .param("title", titleFolded)
                .param("self", self, java.sql.Types.OTHER)
                .query((row, _) -> new Clash(
                        row.getString("title"), row.getString("provider"), row.getString("provider_reference")))
                .optional();
    }

    /** Every ad of the provider, by reference. */
    List<HeldAd> listOf(String provider) {
        return jdbc.sql("""
                        SELECT provider_reference, title, employer.name AS employer_name, coalesce(employer.tax_code, '') AS tax_code,
                          employer.standing = 'VERIFIED' AS employer_verified, status, deadline, published_at,
                          proposal.vacancy_id IS NOT NULL AS change_proposed
                        FROM vacancies.vacancy vacancy
                        JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
                        LEFT JOIN vacancies.proposed_change proposal ON proposal.vacancy_id = vacancy.id
                        WHERE provider = :provider
                        ORDER BY provider_reference
                        """)
                .param("provider", provider)
                .query((row, _) -> new HeldAd(
                        row.getString("provider_reference"),
                        row.getString("title"),
                        row.getString("employer_name"),
                        row.getString("tax_code"),
                        row.getBoolean("employer_verified"),
                        VacancyStatus.valueOf(row.getString("status")),
                        row.getObject("deadline", LocalDate.class),
                        VacancyRows.instant(row, "published_at"),
                        row.getBoolean("change_proposed")))
                .list();
    }

    /** An employer as the register shows it to other modules. */
    record Named(UUID id, String name, String taxCode, boolean verified) {}

    /** Employers that bear the name: those that the centre recorded first, among them the one known by name alone. */
    List<Named> listEmployers(String nameFolded) {
        return jdbc.sql("""
                        SELECT id, name, coalesce(tax_code, '') AS tax_code, standing = 'VERIFIED' AS verified
                        FROM employers.face_employer
                        WHERE name_folded = :name
                          AND standing IN ('RECORDED', 'VERIFIED')
                        ORDER BY standing, tax_code NULLS FIRST, id
                        """)
                .param("name", nameFolded)
                .query((row, _) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("tax_code"),
                        row.getBoolean("verified")))
                .list();
    }
}
