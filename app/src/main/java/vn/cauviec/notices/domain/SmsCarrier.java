package vn.cauviec.notices.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.Premises;

/** Lays short messages down as files: the number on the first line, then the words. A way to a telephone company comes beside it. */
@Component
class SmsCarrier implements OutboxCarrier {
    static final String KIND = "SMS";

    private static final Logger LOG = LoggerFactory.getLogger(SmsCarrier.class);

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
        var letter = Letter.read(parcel.content());
        try {
            files.lay(parcel.key(), (letter.to() + "\n" + letter.text() + "\n").getBytes(StandardCharsets.UTF_8));
            return new Result.Sent();
        } catch (IOException e) {
            LOG.warn("A short message could not be written: {}", e.getClass().getName());
            return new Result.Failed(Problem.NOT_WRITTEN);
        }
    }
}
