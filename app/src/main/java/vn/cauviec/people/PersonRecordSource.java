package vn.cauviec.people;

import java.util.List;
import java.util.UUID;

/**
 * Contribution: records about a person outside the register (applications, hires) whose reading is audited under their own ids, so
 * that the person can see everybody who read them. Called under the person's own row-level security.
 */
public interface PersonRecordSource {
    List<UUID> listRecords(UUID personId);
}
