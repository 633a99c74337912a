package vn.cauviec.employers.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.Employers.Card;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;

/** SQL of employers and of what was decided about them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EmployerStore {
    private final JdbcClient jdbc;

    EmployerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a change has to look at before it is made. */
    record Held(
            UUID id,
            String name,
            String taxCode,
            EmployerStanding standing,
            @Nullable UUID registrationKey,
            int version) {}

    /** False when an employer with this tax code, name alone, address slug or form exists. */
    boolean insert(
            UUID id,
            String slug,
            EmployerFacts facts,
            EmployerStanding standing,
            @Nullable UUID registrationKey,
            Instant at) {
        return withFacts(jdbc.sql("""
                        INSERT INTO employers.employer
                          (id, slug, tax_code, name, name_folded, address, unit_id, phone, email, industry_year, industry_code,
                           size_class, standing, standing_since, registration_key, created_at)
                        VALUES (:id, :slug, :tax_code, :name, :folded, :address, :unit, :phone, :email, :industry_year,
                          :industry_code, :size, :standing, :at, :key, :at)
                        ON CONFLICT DO NOTHING
                        """), facts)
                        .param("id", id)
                        .param("slug", slug)
                        .param("standing", standing.name())
                        .param("key", registrationKey)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void update(UUID id, EmployerFacts facts) {
        withFacts(jdbc.sql("""
                        UPDATE employers.employer
                        SET tax_code = :tax_code, name = :name, name_folded = :folded, address = :address, unit_id = :unit,
                          phone = :phone, email = :email, industry_year = :industry_year, industry_code = :industry_code,
                          size_class = :size, version = version + 1
                        WHERE id = :id
                        """), facts).param("id", id).update();
    }

    void setStanding(UUID id, EmployerStanding standing, Instant since) {
        jdbc.sql("""
                        UPDATE employers.employer
                        SET standing = :standing, standing_since = :since, version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("standing", standing.name())
                .param("since", Timestamp.from(since))
                .update();
    }

    void setTaxCode(UUID id, TaxCode taxCode) {
        jdbc.sql("UPDATE employers.employer SET tax_code = :code, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("code", taxCode.text())
                .update();
    }

    void setRegistrationKey(UUID id, UUID key) {
        jdbc.sql("UPDATE employers.employer SET registration_key = :key WHERE id = :id")
                .param("id", id)
                .param("key", key)
                .update();
    }

    /** The employer, held until the transaction ends: whoever else decides about it waits. */
    Optional<Held> hold(UUID id) {
        return jdbc.sql("""
                        SELECT id, name, tax_code, standing, registration_key, version
                        FROM employers.employer
                        WHERE id = :id
                        FOR UPDATE
                        """).param("id", id).query((row, _) -> held(row)).optional();
    }

    /** As {@link #hold(UUID)}, by tax code. */
    Optional<Held> holdByTaxCode(TaxCode taxCode) {
        return jdbc.sql("""
                        SELECT id, name, tax_code, standing, registration_key, version
                        FROM employers.employer
                        WHERE tax_code = :code
                        FOR UPDATE
                        """)
                .param("code", taxCode.text())
                .query((row, _) -> held(row))
                .optional();
    }

    boolean isRegisteredByForm(UUID registrationKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM employers.employer WHERE registration_key = :key)")
                .param("key", registrationKey)
                .query(Boolean.class)
                .single();
    }

    boolean isSlugTaken(String slug) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM employers.employer WHERE slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void insertDecision(UUID id, Held employer, EmployerStanding decision, String reason, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO employers.employer_decision
                          (id, employer_id, decision, name, tax_code, reason, decided_by, decided_at)
                        VALUES (:id, :employer, :decision, :name, :tax_code, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("employer", employer.id())
                .param("decision", decision.name())
                .param("name", employer.name())
                .param("tax_code", employer.taxCode())
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The contact of an account, new or anew. Row-level security lets everybody write only their own. */
    void putContact(UUID employerId, UUID accountId, Contact contact, Instant declaredAt) {
        jdbc.sql("""
                        INSERT INTO employers.employer_contact
                          (employer_id, account_id, name, position, phone, email, declared_at)
                        VALUES (:employer, :account, :name, :position, :phone, :email, :at)
                        ON CONFLICT (employer_id, account_id) DO UPDATE
                        SET name = excluded.name, position = excluded.position, phone = excluded.phone, email = excluded.email
                        """)
                .param("employer", employerId)
                .param("account", accountId)
                .param("name", contact.name().full())
                .param("position", contact.position())
                .param("phone", contact.phone().e164())
                .param("email", contact.email() == null ? "" : contact.email().text())
                .param("at", Timestamp.from(declaredAt))
                .update();
    }

    Optional<Card> findCard(UUID id) {
        return jdbc.sql("""
                        SELECT id, slug, name, tax_code, standing
                        FROM employers.employer
                        WHERE id = :id
                        """).param("id", id).query((row, _) -> card(row)).optional();
    }

    Optional<Card> findCardByTaxCode(TaxCode taxCode) {
        return jdbc.sql("""
                        SELECT id, slug, name, tax_code, standing
                        FROM employers.employer
                        WHERE tax_code = :code
                        """)
                .param("code", taxCode.text())
                .query((row, _) -> card(row))
                .optional();
    }

    /** Employers that the centre recorded under this name; one that is known by name alone comes first. */
    List<Card> listRecordedByName(String folded) {
        return jdbc.sql("""
                        SELECT id, slug, name, tax_code, standing
                        FROM employers.employer
                        WHERE name_folded = :folded
                          AND standing = 'RECORDED'
                        ORDER BY tax_code NULLS FIRST, id
                        """)
                .param("folded", folded)
                .query((row, _) -> card(row))
                .list();
    }

    private static StatementSpec withFacts(StatementSpec statement, EmployerFacts facts) {
        var taxCode = facts.taxCode();
        var unit = facts.unit();
        var phone = facts.phone();
        var email = facts.email();
        var industry = facts.industry();
        var size = facts.size();
        return statement
                .param("tax_code", taxCode == null ? null : taxCode.text())
                .param("name", facts.name())
                .param("folded", VietnameseText.fold(facts.name()))
                .param("address", facts.address())
                .param("unit", unit == null ? null : unit.value())
                .param("phone", phone == null ? "" : phone.e164())
                .param("email", email == null ? "" : email.text())
                .param("industry_year", industry == null ? null : industry.systemYear())
                .param("industry_code", industry == null ? null : industry.code())
                .param("size", size == null ? null : size.name());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("name"),
                text(row, "tax_code"),
                EmployerStanding.valueOf(row.getString("standing")),
                row.getObject("registration_key", UUID.class),
                row.getInt("version"));
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                text(row, "tax_code"),
                EmployerStanding.valueOf(row.getString("standing")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
