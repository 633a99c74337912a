package vn.cauviec.placements.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.people.PersonRecordSource;

/** Applications and hires of a person, whose readers the person may know. */
@Component
class RecordsOfPersons implements PersonRecordSource {
    private final JdbcClient jdbc;

    RecordsOfPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> listRecords(UUID personId) {
        return jdbc.sql("""
                        SELECT id FROM placements.application WHERE person_id = :person
                        UNION ALL
                        SELECT id FROM placements.hire WHERE person_id = :person
                        """)
                .param("person", personId)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
