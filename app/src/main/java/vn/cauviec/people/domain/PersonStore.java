package vn.cauviec.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/** SQL of persons. Row-level security decides which rows there are. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who opens a record, and how sure it is from the start.
     *
     * @param accountId account that speaks for the person; null for a person registered at the counter
     * @param openedBy account that acts
     */
    record Opening(UUID id, Standing standing, @Nullable UUID accountId, boolean inCare, UUID openedBy, Instant at) {}

    void insert(Opening opening, PersonDetails details) {
        var confirmed = opening.standing().earnsEntries();
        jdbc.sql("""
                        INSERT INTO people.person
                          (id, standing, account_id, full_name, name_sort_key, name_folded, given_folded, birth_date, sex,
                           ethnic_group_code, unit_id, village_id, phone, email, education_code, qualification_code, in_care,
                           opened_at, opened_by, confirmed_at, confirmed_by)
                        VALUES
                          (:id, :standing, :account, :name, :sortKey, :folded, :given, :birthDate, :sex,
                           :ethnicGroup, :unit, :village, :phone, :email, :education, :qualification, :inCare,
                           :at, :by, :confirmedAt, :confirmedBy)
                        """)
                .params(PersonParameters.of(details))
                .param("id", opening.id())
                .param("standing", opening.standing().name())
                .param("account", opening.accountId())
                .param("inCare", opening.inCare())
                .param("at", Timestamp.from(opening.at()))
                .param("by", opening.openedBy())
                .param("confirmedAt", confirmed ? Timestamp.from(opening.at()) : null)
                .param("confirmedBy", confirmed ? opening.openedBy() : null)
                .update();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    /** The person, held against changes by others until the end of the transaction. */
    Optional<Person> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id\nFOR UPDATE")
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    Optional<Person> findByAccount(UUID accountId) {
        return jdbc.sql(SELECT + "WHERE account_id = :account")
                .param("account", accountId)
                .query((row, _) -> person(row))
                .optional();
    }

    /** The record that goes on: the one with the id, or the one into which it was merged in the end. */
    Optional<Person> findLiving(UUID id) {
        return jdbc.sql("""
                        WITH RECURSIVE chain AS (
                          SELECT id AS link, merged_into
                          FROM people.person
                          WHERE id = :id
                          UNION ALL
                          SELECT person.id, person.merged_into
                          FROM chain
                          JOIN people.person ON person.id = chain.merged_into
                        )
                        """ + SELECT + """
                        WHERE id = (SELECT link FROM chain WHERE merged_into IS NULL)
                        """)
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    /** Records that ended in this one. */
    List<UUID> listMergedInto(UUID id) {
        return jdbc.sql("SELECT id FROM people.person WHERE merged_into = :id ORDER BY id")
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Writes all details but the commune, which has a history of its own. */
    void updateDetails(UUID id, PersonDetails details) {
        jdbc.sql("""
                        UPDATE people.person
                        SET full_name = :name, name_sort_key = :sortKey, name_folded = :folded, given_folded = :given,
                          birth_date = :birthDate, sex = :sex, ethnic_group_code = :ethnicGroup, phone = :phone, email = :email,
                          education_code = :education, qualification_code = :qualification, version = version + 1
                        WHERE id = :id
                        """).params(PersonParameters.of(details)).param("id", id).update();
    }

    /** False when the actor does not see the person. */
    boolean move(UUID id, UnitId unit, @Nullable UnitId village) {
        return jdbc.sql("SELECT people.move_person(:id, :unit, :village)")
                .param("id", id)
                .param("unit", unit.value())
                .param("village", village == null ? null : village.value(), java.sql.Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    void confirm(UUID id, LocalDate birthDate, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE people.person
                        SET standing = 'CONFIRMED', birth_date = :birthDate, confirmed_at = :at, confirmed_by = :by,
                          version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("birthDate", birthDate)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Ends a record for another one. */
    void merge(UUID from, UUID into) {
        jdbc.sql("""
                        UPDATE people.person
                        SET standing = 'MERGED', merged_into = :into, account_id = NULL, version = version + 1
                        WHERE id = :from
                        """).param("from", from).param("into", into).update();
    }

    void setAccount(UUID id, UUID accountId) {
        jdbc.sql("""
                        UPDATE people.person
                        SET account_id = :account, version = version + 1
                        WHERE id = :id
                        """).param("id", id).param("account", accountId).update();
    }

    void setContact(UUID id, String phone, String email) {
        jdbc.sql("""
                        UPDATE people.person
                        SET phone = :phone, email = :email, version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("phone", phone)
                .param("email", email)
                .update();
    }

    void setInCare(UUID id) {
        jdbc.sql("UPDATE people.person SET in_care = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    static final String SELECT = """
            SELECT id, standing, merged_into, account_id, full_name, name_sort_key, birth_date, sex, ethnic_group_code, unit_id,
              village_id, phone, email, education_code, qualification_code, in_care, opened_at, confirmed_at, confirmed_by, version
            FROM people.person
            """;

    static Person person(ResultSet row) throws SQLException {
        var village = row.getObject("village_id", Long.class);
        var confirmedAt = row.getTimestamp("confirmed_at");
        var ethnicGroup = row.getString("ethnic_group_code");
        return new Person(
                row.getObject("id", UUID.class),
                Standing.valueOf(row.getString("standing")),
                row.getObject("merged_into", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("full_name"),
                row.getString("name_sort_key"),
                row.getObject("birth_date", LocalDate.class),
                Sex.ofCode(row.getString("sex")),
                ethnicGroup == null ? "" : ethnicGroup,
                new UnitId(row.getLong("unit_id")),
                village == null ? null : new UnitId(village),
                row.getString("phone"),
                row.getString("email"),
                row.getString("education_code"),
                row.getString("qualification_code"),
                row.getBoolean("in_care"),
                row.getTimestamp("opened_at").toInstant(),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                row.getObject("confirmed_by", UUID.class),
                row.getInt("version"));
    }
}
