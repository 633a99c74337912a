package vn.cauviec.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Why an officer or an employer opens the details of a person. The code stands in addresses and in the audit log. */
public enum ReadPurpose {
    /** An application has to be read or answered. */
    APPLICATION("ung-tuyen"),
    /** A hire has to be recorded, checked or reversed. */
    HIRE("tuyen-dung"),
    /** The person stands at the counter. */
    COUNTER_VISIT("tai-quay"),
    /** The person's record has to be confirmed against the paper. */
    CONFIRMATION("xac-nhan"),
    /** The person asked for a correction. */
    CORRECTION("dinh-chinh");

    private final String code;

    ReadPurpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ReadPurpose> find(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }
}
