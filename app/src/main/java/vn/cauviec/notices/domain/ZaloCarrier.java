package vn.cauviec.notices.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.Premises;

/** Lays messages for Zalo down as files. A way to its service for organisations comes beside it. */
@Component
class ZaloCarrier implements OutboxCarrier {
    static final String KIND = "ZALO";

    private final OutgoingFiles files;

    ZaloCarrier(Premises premises) {
        files = new OutgoingFiles(premises.outgoingFolder().resolve("zalo"), ".txt");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Way way() {
        return new Way("notices.way.zaloFiles", List.of(files.folder().toString()), false);
    }

    @Override
    public Result carry(Parcel parcel) {
        return files.layMessage(parcel);
    }
}
