package vn.cauviec.employers.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerFacts.Industry;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.reference.UnitId;

/** Reads single employers. Facts of a company are public; contacts come through row-level security. */
@Component
@Transactional(readOnly = true)
public class EmployerQueries {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    EmployerQueries(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Somebody who acts for an employer.
     *
     * @param accountId the account with which the person does so
     */
    public record ContactRow(UUID accountId, Contact contact) {}

    public Optional<EmployerRow> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, slug, tax_code, name, address, unit_id, phone, email, industry_year, industry_code, size_class,
                          standing, standing_since, version
                        FROM employers.employer
                        WHERE id = :id
                        """).param("id", id).query((row, _) -> employer(row)).optional();
    }

    public Optional<EmployerRow> findBySlug(String slug) {
        return jdbc.sql("""
                        SELECT id, slug, tax_code, name, address, unit_id, phone, email, industry_year, industry_code, size_class,
                          standing, standing_since, version
                        FROM employers.employer
                        WHERE slug = :slug
                        """)
                .param("slug", slug)
                .query((row, _) -> employer(row))
                .optional();
    }

    /** The persons who act for the employer, as far as the actor may see them. */
    public List<ContactRow> listContacts(UUID employerId) {
        return jdbc.sql("""
                        SELECT account_id, name, position, phone, email
                        FROM employers.employer_contact
                        WHERE employer_id = :employer
                        ORDER BY declared_at, account_id
                        """)
                .param("employer", employerId)
                .query((row, _) -> contact(row))
                .list();
    }

    /** What was decided about the employer, oldest first. */
    public List<DecisionRow> listDecisions(UUID employerId) {
        return jdbc.sql("""
                        SELECT decision, name, tax_code, reason, decided_by, decided_at
                        FROM employers.employer_decision
                        WHERE employer_id = :employer
                        ORDER BY decided_at, id
                        """)
                .param("employer", employerId)
                .query((row, _) -> new DecisionRow(
                        EmployerStanding.valueOf(row.getString("decision")),
                        row.getString("name"),
                        row.getString("tax_code"),
                        row.getString("reason"),
                        row.getObject("decided_by", UUID.class),
                        accounts.staffName(row.getObject("decided_by", UUID.class)),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    private static EmployerRow employer(ResultSet row) throws SQLException {
        return new EmployerRow(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                facts(row),
                EmployerStanding.valueOf(row.getString("standing")),
                row.getTimestamp("standing_since").toInstant(),
                row.getInt("version"));
    }

    private static EmployerFacts facts(ResultSet row) throws SQLException {
        var taxCode = row.getString("tax_code");
        var unit = row.getObject("unit_id", Long.class);
        var phone = row.getString("phone");
        var email = row.getString("email");
        var size = row.getString("size_class");
        return new EmployerFacts(
                taxCode == null ? null : new TaxCode(taxCode),
                row.getString("name"),
                row.getString("address"),
                unit == null ? null : new UnitId(unit),
                phone.isEmpty() ? null : new Phone(phone),
                email.isEmpty() ? null : new EmailAddress(email),
                industry(row),
                size == null ? null : SizeClass.valueOf(size));
    }

    private static @Nullable Industry industry(ResultSet row) throws SQLException {
        var code = row.getString("industry_code");
        return code == null ? null : new Industry(row.getInt("industry_year"), code);
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        var email = row.getString("email");
        return new ContactRow(
                row.getObject("account_id", UUID.class),
                new Contact(
                        new PersonName(row.getString("name")),
                        row.getString("position"),
                        new Phone(row.getString("phone")),
                        email.isEmpty() ? null : new EmailAddress(email)));
    }
}
