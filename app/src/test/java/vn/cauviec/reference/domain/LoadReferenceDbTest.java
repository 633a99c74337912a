package vn.cauviec.reference.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cauviec.TestDatabase;

class LoadReferenceDbTest {
    private ReferenceFixture reference;

    @BeforeEach
    void emptyDatabase() {
        reference = new ReferenceFixture(TestDatabase.fresh());
    }

    private long count(String rows) {
        return reference
                .asApplication()
                .sql("SELECT count(*) FROM " + rows)
                .query(Long.class)
                .single();
    }

    @Test
    void everyListHoldsWhatItsSourceSays() {
        var before = System.nanoTime();
        assertThat(reference.load()).isTrue();
        System.out.printf("reference: first load %d ms%n", (System.nanoTime() - before) / 1_000_000);
        before = System.nanoTime();
        reference.snapshot().get();
        System.out.printf("reference: read into memory %d ms%n", (System.nanoTime() - before) / 1_000_000);

        assertThat(count("reference.face_unit WHERE valid_from <= '2025-06-30' AND '2025-06-30' < valid_to"))
                .isEqualTo(63 + 696 + 10_047);
        assertThat(count("reference.face_unit WHERE valid_from <= '2025-07-01' AND '2025-07-01' < valid_to"))
                .isEqualTo(34 + 3_321);
        assertThat(count("reference.occupation")).isEqualTo(719);
        assertThat(count("reference.occupation_title")).isEqualTo(384);
        assertThat(count("reference.isco08")).isEqualTo(619);
        assertThat(count("reference.ethnic_group")).isEqualTo(54);
        assertThat(count("reference.industry WHERE system_year = 2018")).isEqualTo(573);
        assertThat(count("reference.industry WHERE system_year = 2025")).isEqualTo(1_606);
        assertThat(count("reference.training_occupation")).isEqualTo(72);
        assertThat(count("reference.holiday")).isEqualTo(122);
        assertThat(count("reference.catalogue_item")).isEqualTo(251);
        assertThat(count("reference.unit WHERE level = 'VILLAGE'")).isZero();
    }

    @Test
    void loadingAgainChangesNothing() {
        reference.load();
        var before = contentHash();

        var start = System.nanoTime();
        assertThat(reference.load()).isFalse();
        System.out.printf("reference: nothing to load %d ms%n", (System.nanoTime() - start) / 1_000_000);

        assertThat(contentHash()).isEqualTo(before);
    }

    @Test
    void loadingOverAnOlderLoadGivesTheSameRows() {
        reference.load();
        var before = contentHash();
        reference
                .asOwner()
                .sql("UPDATE reference.load_state SET checksum = 'older'")
                .update();
        reference
                .asOwner()
                .sql("UPDATE reference.occupation SET name_vi = 'cũ' WHERE code = '7212'")
                .update();

        assertThat(reference.load()).isTrue();

        assertThat(contentHash()).isEqualTo(before);
    }

    @Test
    void villagesAddedByOfficersSurviveALoad() {
        reference.load();
        var owner = reference.asOwner();
        owner.sql("INSERT INTO reference.unit (id, level, origin) VALUES (10000001, 'VILLAGE', 'OFFICER')")
                .update();
        owner.sql("""
                        INSERT INTO reference.unit_period (unit_id, type, name, full_name, name_folded, parent_id, valid_from,
                          from_is_bound, to_is_bound)
                        VALUES (10000001, 'thôn', 'Bản Pho', 'Thôn Bản Pho', 'ban pho', 1644, '2023-01-01', false, false)
                        """).update();
        owner.sql("UPDATE reference.load_state SET checksum = 'older'").update();

        assertThat(reference.load()).isTrue();

        assertThat(reference
                        .snapshot()
                        .get()
                        .units()
                        .listChildren(new vn.cauviec.reference.UnitId(1644), LocalDate.of(2023, 6, 14)))
                .extracting(vn.cauviec.reference.Unit::fullName)
                .containsExactly("Thôn Bản Pho");
    }

    @Test
    void anIdIsNeverGivenToAnotherUnit() {
        reference.load();
        reference
                .asOwner()
                .sql("UPDATE reference.unit_period SET code = '99999' WHERE unit_id = 1644")
                .update();
        reference
                .asOwner()
                .sql("UPDATE reference.load_state SET checksum = 'older'")
                .update();

        assertThatThrownBy(reference::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1644");
    }

    @Test
    void anIdIsNeverTakenAway() {
        reference.load();
        reference
                .asOwner()
                .sql("INSERT INTO reference.unit (id, level, origin) VALUES (77777777, 'COMMUNE', 'SHIPPED')")
                .update();
        reference
                .asOwner()
                .sql("UPDATE reference.load_state SET checksum = 'older'")
                .update();

        assertThatThrownBy(reference::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("77777777");
    }

    private String contentHash() {
        return reference.asApplication().sql("""
                        SELECT md5(string_agg(line, '' ORDER BY line))
                        FROM (
                          SELECT unit_period::text AS line FROM reference.unit_period
                          UNION ALL SELECT unit_succession::text FROM reference.unit_succession
                          UNION ALL SELECT unit_within::text FROM reference.unit_within
                          UNION ALL SELECT unit_name_variant::text FROM reference.unit_name_variant
                          UNION ALL SELECT occupation::text FROM reference.occupation
                          UNION ALL SELECT occupation_title::text FROM reference.occupation_title
                          UNION ALL SELECT ethnic_group::text FROM reference.ethnic_group
                          UNION ALL SELECT industry::text FROM reference.industry
                          UNION ALL SELECT catalogue_item::text FROM reference.catalogue_item
                          UNION ALL SELECT list_source::text FROM reference.list_source
                        ) AS content
                        """).query(String.class).single();
    }
}
