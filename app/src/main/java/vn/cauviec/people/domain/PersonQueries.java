package vn.cauviec.people.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Sex;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/** What pages show of persons. The condition of access is the actor's row-level security. */
@Component
public class PersonQueries {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final PeriodStore periods;
    private final JdbcClient jdbc;

    PersonQueries(PersonStore persons, IdentifierStore identifiers, PeriodStore periods, JdbcClient jdbc) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.periods = periods;
        this.jdbc = jdbc;
    }

    /** A person with what hangs on them. */
    public record Details(Person person, List<Identifier> identifiers, List<Residence> residences) {
        public Details {
            identifiers = List.copyOf(identifiers);
            residences = List.copyOf(residences);
        }
    }

    /** The person that the account speaks for. */
    @Transactional(readOnly = true)
    public Details getOwn(Actor actor) {
        return details(
                persons.findByAccount(actor.accountId()).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND)));
    }

    /** @throws Refused when there is none or the actor does not see the person */
    @Transactional(readOnly = true)
    public Details get(UUID id) {
        return details(persons.find(id).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND)));
    }

    /** Whether the actor sees the person. */
    @Transactional(readOnly = true)
    public boolean isSeen(UUID id) {
        return persons.find(id).isPresent();
    }

    private Details details(Person person) {
        return new Details(person, identifiers.list(person.id()), periods.listResidences(person.id()));
    }

    /** Sorted by given name as Vietnamese lists are. */
    @Transactional(readOnly = true)
    public List<PersonLine> list(PersonFilter filter, int limit, long offset) {
        return bind(filter, """
                        SELECT id, full_name, extract(year FROM birth_date)::int AS birth_year, sex, ethnic_group_code, unit_id,
                          standing, account_id IS NOT NULL AS has_account
                        FROM people.person
                        """ + where(filter) + """
                        ORDER BY name_sort_key, id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var ethnicGroup = row.getString("ethnic_group_code");
                    return new PersonLine(
                            row.getObject("id", UUID.class),
                            row.getString("full_name"),
                            row.getInt("birth_year"),
                            Sex.ofCode(row.getString("sex")),
                            ethnicGroup == null ? "" : ethnicGroup,
                            new UnitId(row.getLong("unit_id")),
                            Standing.valueOf(row.getString("standing")),
                            row.getBoolean("has_account"));
                })
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PersonFilter filter) {
        return bind(filter, "SELECT count(*)\nFROM people.person\n" + where(filter))
                .query(Long.class)
                .single();
    }

    private static String where(PersonFilter filter) {
        var conditions = new ArrayList<String>();
        conditions.add("standing = ANY (:standings)");
        if (!filter.name().isBlank()) {
            conditions.add("(name_folded ^@ :name OR given_folded ^@ :name)");
        }
        if (!filter.units().isEmpty()) {
            conditions.add("unit_id = ANY (:units)");
        }
        return "WHERE " + String.join("\n  AND ", conditions) + "\n";
    }

    private JdbcClient.StatementSpec bind(PersonFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("standings", filter.standings().stream().map(Enum::name).toArray(String[]::new))
                .param("name", VietnameseText.fold(filter.name()))
                .param("units", filter.units().stream().map(UnitId::value).toArray(Long[]::new));
    }
}
