package vn.cauviec.vacancies.domain.kept;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of kept ads. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptAdStore {
    private final JdbcClient jdbc;

    KeptAdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it first; also one that was taken out. One that is kept stays where it is. */
    void keep(UUID account, UUID vacancy) {
        jdbc.sql("""
                        INSERT INTO vacancies.kept_ad AS known (account_id, vacancy_id, place)
                        VALUES (:account, :vacancy, (SELECT coalesce(max(place), 0) + 1 FROM vacancies.kept_ad WHERE account_id = :account))
                        ON CONFLICT (account_id, vacancy_id) DO UPDATE
                        SET place = excluded.place, removed_at = NULL
                        WHERE known.removed_at IS NOT NULL
                        """).param("account", account).param("vacancy", vacancy).update();
    }

    /** Puts it first unless the account has ever kept it: what was taken out stays out. */
    void join(UUID account, UUID vacancy) {
        jdbc.sql("""
                        INSERT INTO vacancies.kept_ad (account_id, vacancy_id, place)
                        VALUES (:account, :vacancy, (SELECT coalesce(max(place), 0) + 1 FROM vacancies.kept_ad WHERE account_id = :account))
                        ON CONFLICT DO NOTHING
                        """).param("account", account).param("vacancy", vacancy).update();
    }

    void remove(UUID account, UUID vacancy, Instant at) {
        jdbc.sql("""
                        UPDATE vacancies.kept_ad
                        SET removed_at = :at
                        WHERE account_id = :account
                          AND vacancy_id = :vacancy
                          AND removed_at IS NULL
                        """)
                .param("account", account)
                .param("vacancy", vacancy)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Drops the oldest beyond so many. */
    void limit(UUID account, int most) {
        jdbc.sql("""
                        DELETE FROM vacancies.kept_ad
                        WHERE account_id = :account
                          AND vacancy_id IN (
                            SELECT vacancy_id
                            FROM vacancies.kept_ad
                            WHERE account_id = :account
                              AND removed_at IS NULL
                            ORDER BY place DESC, vacancy_id
                            OFFSET :most)
                        """).param("account", account).param("most", most).update();
    }

    /** Ends of the addresses, newest first. */
    List<String> list(UUID account, int most) {
        return jdbc.sql("""
                        SELECT right(vacancy.slug, 8) AS code
                        FROM vacancies.kept_ad AS kept
                        JOIN vacancies.vacancy ON vacancy.id = kept.vacancy_id
                        WHERE kept.account_id = :account
                          AND kept.removed_at IS NULL
                        ORDER BY kept.place DESC, kept.vacancy_id
                        LIMIT :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, _) -> row.getString("code"))
                .list();
    }
}
