package vn.cauviec.placements.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.kernel.Right;
import vn.cauviec.ledger.EvidenceLink;

/** The way from a counted job to its hire. */
@Component
class PlacementEvidence implements EvidenceLink {
    private final HireQueries hires;

    PlacementEvidence(HireQueries hires) {
        this.hires = hires;
    }

    @Override
    public String kind() {
        return CountHire.EVIDENCE_KIND;
    }

    @Override
    public Map<UUID, String> listAddresses(Actor actor, Collection<UUID> evidence) {
        var addresses = new HashMap<UUID, String>();
        if (actor.may(Right.OFFICE)) {
            hires.listVisible(evidence)
                    .forEach(id -> addresses.put(
                            id,
                            "/quan-ly/tuyen-dung/" + id + "?" + AuditedRead.PURPOSE_PARAMETER + "="
                                    + ReadPurpose.HIRE.code()));
        }
        return addresses;
    }
}
