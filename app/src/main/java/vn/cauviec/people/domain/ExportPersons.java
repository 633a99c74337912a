package vn.cauviec.people.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.IdSource;

/**
 * A list of persons leaves the system as a workbook: what the list shows, no numbers, at most {@value #MOST} persons. More of them,
 * or their numbers, need a second person (roles.md) and are not given here.
 */
@Service
public class ExportPersons {
    public static final int MOST = 500;

    private final PersonQueries queries;
    private final AuditTrail trail;
    private final IdSource ids;

    ExportPersons(PersonQueries queries, AuditTrail trail, IdSource ids) {
        this.queries = queries;
        this.trail = trail;
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Lines(List<PersonLine> lines) implements Outcome {
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /** The list has to be narrowed. */
        record TooMany(long count) implements Outcome {}
    }

    @Transactional
    public Outcome run(Actor actor, PersonFilter filter) {
        var count = queries.count(filter);
        if (count > MOST) {
            return new Outcome.TooMany(count);
        }
        var lines = queries.list(filter, MOST, 0);
        trail.wrote(actor, "PERSONS_EXPORTED", "list", ids.next(), "rows=" + lines.size());
        return new Outcome.Lines(lines);
    }
}
