package vn.cauviec.reference.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.DateRange;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.reference.EthnicGroup;
import vn.cauviec.reference.Industry;
import vn.cauviec.reference.ListSource;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitSuccession;

/** Reads whole catalogues, for the snapshot in memory. */
@Component
@Transactional(readOnly = true)
class ReferenceQueries {
    private final JdbcClient jdbc;

    ReferenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitMap.PeriodRow> listPeriods() {
        return jdbc.sql("""
                        SELECT unit.id, unit.level, period.code, period.type, period.name, period.full_name, period.parent_id,
                          period.valid_from, period.valid_to, period.from_is_bound, period.to_is_bound, period.urban,
                          period.latitude, period.longitude
                        FROM reference.unit_period period
                        JOIN reference.unit unit ON unit.id = period.unit_id
                        ORDER BY unit.id, period.valid_from
                        """)
                .query((row, _) -> new UnitMap.PeriodRow(
                        row.getLong("id"),
                        UnitLevel.valueOf(row.getString("level")),
                        Objects.requireNonNullElse(row.getString("code"), ""),
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("full_name"),
                        row.getObject("parent_id", Long.class),
                        range(row),
                        row.getBoolean("from_is_bound"),
                        row.getBoolean("to_is_bound"),
                        row.getObject("urban", Boolean.class),
                        point(row)))
                .list();
    }

    List<UnitMap.SuccessionRow> listSuccessions() {
        return jdbc.sql("""
                        SELECT old_id, new_id, share, effective_on, effective_is_bound, basis, document
                        FROM reference.unit_succession
                        ORDER BY old_id, new_id
                        """)
                .query((row, _) -> new UnitMap.SuccessionRow(
                        row.getLong("old_id"),
                        row.getLong("new_id"),
                        UnitSuccession.Share.valueOf(row.getString("share")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("effective_is_bound"),
                        UnitSuccession.Basis.valueOf(row.getString("basis")),
                        row.getString("document")))
                .list();
    }

    List<UnitMap.WithinRow> listWithin() {
        return jdbc.sql("""
                        SELECT ancestor_id, commune_id, valid_from, valid_to
                        FROM reference.unit_within
                        ORDER BY ancestor_id, commune_id, valid_from
                        """)
                .query((row, _) ->
                        new UnitMap.WithinRow(row.getLong("ancestor_id"), row.getLong("commune_id"), range(row)))
                .list();
    }

    Map<UnitId, List<String>> listNameVariants() {
        record Variant(UnitId unit, String name) {}
        return jdbc
                .sql("""
                        SELECT unit_id, name
                        FROM reference.unit_name_variant
                        ORDER BY unit_id, name
                        """)
                .query((row, _) -> new Variant(new UnitId(row.getLong("unit_id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Variant::unit, Collectors.mapping(Variant::name, Collectors.toList())));
    }

    List<Occupation> listOccupations() {
        return jdbc.sql("""
                        SELECT occupation.code, occupation.level, occupation.name_vi, occupation.isco08_code,
                          occupation.isco08_name_en, occupation.name_basis,
                          array_remove(array_agg(title.title_vi ORDER BY title.title_vi), NULL) AS titles
                        FROM reference.occupation occupation
                        LEFT JOIN reference.occupation_title title ON title.occupation_code = occupation.code
                        GROUP BY occupation.code
                        ORDER BY occupation.code COLLATE "C"
                        """)
                .query((row, _) -> new Occupation(
                        row.getString("code"),
                        row.getInt("level"),
                        row.getString("name_vi"),
                        row.getString("isco08_code"),
                        row.getString("isco08_name_en"),
                        Occupation.NameBasis.valueOf(row.getString("name_basis")),
                        texts(row.getArray("titles"))))
                .list();
    }

    List<EthnicGroup> listEthnicGroups() {
        return jdbc.sql("""
                        SELECT code, name, other_names, also_written, code_2008
                        FROM reference.ethnic_group
                        ORDER BY code
                        """)
                .query((row, _) -> new EthnicGroup(
                        row.getString("code"),
                        row.getString("name"),
                        texts(row.getArray("other_names")),
                        texts(row.getArray("also_written")),
                        row.getString("code_2008")))
                .list();
    }

    List<CatalogueItem> listItems() {
        return jdbc.sql("""
                        SELECT list, code, position, label_vi, label_en, valid_from, valid_to
                        FROM reference.catalogue_item
                        ORDER BY list, position, code
                        """)
                .query((row, _) -> new CatalogueItem(
                        row.getString("list"),
                        row.getString("code"),
                        row.getInt("position"),
                        row.getString("label_vi"),
                        row.getString("label_en"),
                        range(row)))
                .list();
    }

    List<Industry> listIndustries() {
        return jdbc.sql("""
                        SELECT system_year, code, level, name_vi, section
                        FROM reference.industry
                        ORDER BY system_year, code
                        """)
                .query((row, _) -> new Industry(
                        row.getInt("system_year"),
                        row.getString("code"),
                        row.getInt("level"),
                        row.getString("name_vi"),
                        row.getString("section")))
                .list();
    }

    List<LocalDate> listHolidays() {
        return jdbc.sql("SELECT day FROM reference.holiday ORDER BY day")
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    List<ListSource> listSources() {
        return jdbc.sql("""
                        SELECT list, page, row_count, source, source_date, missing_vi, missing_en
                        FROM reference.list_source
                        ORDER BY position
                        """)
                .query((row, _) -> new ListSource(
                        row.getString("list"),
                        row.getString("page"),
                        row.getInt("row_count"),
                        row.getString("source"),
                        row.getObject("source_date", LocalDate.class),
                        row.getString("missing_vi"),
                        row.getString("missing_en")))
                .list();
    }

    private static DateRange range(ResultSet row) throws SQLException {
        var to = row.getObject("valid_to", LocalDate.class);
        return new DateRange(row.getObject("valid_from", LocalDate.class), LocalDate.MAX.equals(to) ? null : to);
    }

    private static Unit.@Nullable Point point(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Unit.Point(latitude, longitude);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
