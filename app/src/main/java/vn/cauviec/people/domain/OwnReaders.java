package vn.cauviec.people.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AuditQueries;
import vn.cauviec.access.AuditQueries.Reading;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonRecordSource;

/** Who looked at one's own data: the record, those that were merged into it, and the records of other modules about the person. */
@Component
public class OwnReaders {
    private static final int SHOWN = 200;

    private final PersonStore persons;
    private final AuditQueries audit;
    private final List<PersonRecordSource> sources;

    OwnReaders(PersonStore persons, AuditQueries audit, ObjectProvider<PersonRecordSource> sources) {
        this.persons = persons;
        this.audit = audit;
        this.sources = sources.orderedStream().toList();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Reading> list(Actor actor) {
        var own = persons.findByAccount(actor.accountId())
                .orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND))
                .id();
        var records = new ArrayList<UUID>();
        records.add(own);
        records.addAll(persons.listMergedInto(own));
        sources.forEach(source -> records.addAll(source.listRecords(own)));
        return audit.listReadings(records, actor.accountId(), SHOWN);
    }
}
