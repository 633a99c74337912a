package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;

/** An officer names an employer that has not registered: it is recorded by the centre, not verified. */
@Service
public class RecordEmployer {
    private final Employers employers;

    RecordEmployer(Employers employers) {
        this.employers = employers;
    }

    @Transactional
    public UUID byName(Actor actor, String name) {
        return employers.recordByName(actor, name).id();
    }
}
