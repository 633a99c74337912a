package vn.cauviec.plans.domain;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of what is written about plans: what ships with the province, and denominators of a sample. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanStore {
    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putPlan(int year, int version) {
        jdbc.sql("""
                        INSERT INTO plans.plan (year, version)
                        VALUES (:year, :version)
                        ON CONFLICT (year) DO UPDATE SET version = excluded.version
                        """).param("year", year).param("version", version).update();
    }

    void replaceDocuments(int year, List<Document> documents) {
        jdbc.sql("""
                        DELETE FROM plans.document
                        WHERE year = :year
                        """).param("year", year).update();
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            jdbc.sql("""
                            INSERT INTO plans.document
                              (year, position, role, kind, number, issued_on, other_date, verification,
                               issuer_vi, issuer_en, subject_vi, subject_en, note_vi, note_en)
                            VALUES (:year, :position, :role, :kind, :number, :issuedOn, :otherDate, :verification,
                              :issuerVi, :issuerEn, :subjectVi, :subjectEn, :noteVi, :noteEn)
                            """)
                    .param("year", year)
                    .param("position", i + 1)
                    .param("role", document.role().name())
                    .param("kind", document.kind().name())
                    .param("number", document.number())
                    .param("issuedOn", document.issuedOn())
                    .param("otherDate", document.otherDate())
                    .param("verification", document.verification().name())
                    .param("issuerVi", document.issuer().vietnamese())
                    .param("issuerEn", document.issuer().english())
                    .param("subjectVi", document.subject().vietnamese())
                    .param("subjectEn", document.subject().english())
                    .param("noteVi", document.note().vietnamese())
                    .param("noteEn", document.note().english())
                    .update();
        }
    }

    void putTarget(int year, int position, Target target) {
        jdbc.sql("""
                        INSERT INTO plans.target
                          (year, code, position, part_of, relation, low, high, unit, source,
                           indicator_vi, indicator_en, counted_from_vi, counted_from_en)
                        VALUES (:year, :code, :position, :partOf, :relation, :low, :high, :unit, :source,
                          :indicatorVi, :indicatorEn, :countedFromVi, :countedFromEn)
                        ON CONFLICT (year, code) DO UPDATE SET
                          position = excluded.position,
                          part_of = excluded.part_of,
                          relation = excluded.relation,
                          low = excluded.low,
                          high = excluded.high,
                          unit = excluded.unit,
                          source = excluded.source,
                          indicator_vi = excluded.indicator_vi,
                          indicator_en = excluded.indicator_en,
                          counted_from_vi = excluded.counted_from_vi,
                          counted_from_en = excluded.counted_from_en
                        """)
                .param("year", year)
                .param("code", target.code())
                .param("position", position)
                .param("partOf", target.partOf())
                .param("relation", target.relation().name())
                .param("low", target.low())
                .param("high", target.high())
                .param("unit", target.unit().name())
                .param("source", target.source().name())
                .param("indicatorVi", target.indicator().vietnamese())
                .param("indicatorEn", target.indicator().english())
                .param("countedFromVi", target.countedFrom().vietnamese())
                .param("countedFromEn", target.countedFrom().english())
                .update();
    }

    void putSample(int year, String code, BigDecimal value) {
        jdbc.sql("""
                        INSERT INTO plans.sample_target (year, code, value)
                        VALUES (:year, :code, :value)
                        ON CONFLICT (year, code) DO UPDATE SET value = excluded.value
                        """)
                .param("year", year)
                .param("code", code)
                .param("value", value)
                .update();
    }
}
