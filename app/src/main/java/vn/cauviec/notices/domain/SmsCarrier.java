package vn.cauviec.notices.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.Premises;

/** Lays short messages down as files. A way to a telephone company comes beside it. */
@Component
class SmsCarrier implements OutboxCarrier {
    static final String KIND = "SMS";

    private final OutgoingFiles files;

    SmsCarrier(Premises premises) {
        files = new OutgoingFiles(premises.outgoingFolder().resolve("sms"), ".txt");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Way way() {
        return new Way("notices.way.smsFiles", List.of(files.folder().toString()), false);
    }

    @Override
    public Result carry(Parcel parcel) {
        return files.layMessage(parcel);
    }
}
