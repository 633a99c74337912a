package vn.cauviec.employers.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.employers.Branches.Facts;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;

/** SQL of branches and their history. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BranchStore {
    private static final String SELECT = """
            SELECT id, employer_id, name, tax_code, address, unit_id, phone, closed_at IS NULL AS is_open, version
            FROM employers.branch
            """;

    private final JdbcClient jdbc;

    BranchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a branch. */
    enum Action {
        ADDED,
        CHANGED,
        CLOSED,
        OPENED
    }

    /** Of a company, the open ones first, by name. */
    List<Branch> list(UUID employerId) {
        return jdbc.sql(SELECT + """
                        WHERE employer_id = :employer
                        ORDER BY closed_at IS NOT NULL, name_folded, id
                        """)
                .param("employer", employerId)
                .query((row, _) -> branch(row))
                .list();
    }

    Optional<Branch> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> branch(row))
                .optional();
    }

    /** The company's branch, which nobody else changes until the transaction ends. */
    Optional<Branch> hold(UUID employerId, UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id AND employer_id = :employer FOR UPDATE")
                .param("id", id)
                .param("employer", employerId)
                .query((row, _) -> branch(row))
                .optional();
    }

    /** @return false when the company has a branch of this name, or another branch has the tax code, or the id is taken */
    boolean insert(UUID id, UUID employerId, Facts facts, Instant now) {
        return bind(facts, """
                        INSERT INTO employers.branch
                          (id, employer_id, name, name_folded, tax_code, address, unit_id, phone, created_at)
                        VALUES (:id, :employer, :name, :folded, :taxCode, :address, :unit, :phone, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("employer", employerId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void update(UUID id, Facts facts) {
        bind(facts, """
                        UPDATE employers.branch
                        SET name = :name, name_folded = :folded, tax_code = :taxCode, address = :address, unit_id = :unit,
                          phone = :phone, version = version + 1
                        WHERE id = :id
                        """).param("id", id).update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("UPDATE employers.branch SET closed_at = :now, version = version + 1 WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void open(UUID id) {
        jdbc.sql("UPDATE employers.branch SET closed_at = NULL, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void note(UUID id, Action action, Facts facts, UUID account, Instant now) {
        var taxCode = facts.taxCode();
        jdbc.sql("""
                        INSERT INTO employers.branch_event (branch_id, at, account_id, action, name, tax_code)
                        VALUES (:branch, :at, :account, :action, :name, :taxCode)
                        """)
                .param("branch", id)
                .param("at", Timestamp.from(now))
                .param("account", account)
                .param("action", action.name())
                .param("name", facts.name())
                .param("taxCode", taxCode == null ? "" : taxCode.text())
                .update();
    }

    /** What was stated about the branches of a company, newest first. */
    List<BranchStep> listSteps(UUID employerId) {
        return jdbc.sql("""
                        SELECT step.at, step.action, step.name, step.tax_code
                        FROM employers.branch_event step
                        JOIN employers.branch branch ON branch.id = step.branch_id
                        WHERE branch.employer_id = :employer
                        ORDER BY step.id DESC
                        LIMIT 200
                        """)
                .param("employer", employerId)
                .query((row, _) -> new BranchStep(
                        row.getTimestamp("at").toInstant(),
                        row.getString("action"),
                        row.getString("name"),
                        row.getString("tax_code")))
                .list();
    }

    private StatementSpec bind(Facts facts, String sql) {
        var taxCode = facts.taxCode();
        var phone = facts.phone();
        return jdbc.sql(sql)
                .param("name", facts.name())
                .param("folded", VietnameseText.fold(facts.name()))
                .param("taxCode", taxCode == null ? null : taxCode.text())
                .param("address", facts.address())
                .param("unit", facts.unit().value())
                .param("phone", phone == null ? "" : phone.e164());
    }

    private static Branch branch(ResultSet row) throws SQLException {
        var taxCode = row.getString("tax_code");
        var phone = row.getString("phone");
        return new Branch(
                row.getObject("id", UUID.class),
                row.getObject("employer_id", UUID.class),
                new Facts(
                        row.getString("name"),
                        taxCode == null ? null : new TaxCode(taxCode),
                        row.getString("address"),
                        new UnitId(row.getLong("unit_id")),
                        phone.isEmpty() ? null : new Phone(phone)),
                row.getBoolean("is_open"),
                row.getInt("version"));
    }
}
