package vn.cauviec.operations;

import java.util.List;

/** Carries one kind of thing from the outbox to where it goes. Contributed by the module that owns the way. */
public interface OutboxCarrier {
    /** Kind of what it carries. */
    String kind();

    /** How it goes, for the operator. */
    Way way();

    /** Carries one parcel, outside of any transaction, on the worker's thread; must come to an end within a minute. */
    Result carry(Parcel parcel);

    /**
     * How something leaves.
     *
     * @param key message key of a sentence
     * @param arguments what it fills in
     * @param leaves false when it stays on this machine, because nothing else has been set up
     */
    record Way(String key, List<String> arguments, boolean leaves) {
        public Way {
            arguments = List.copyOf(arguments);
        }
    }

    /** Something to carry. */
    record Parcel(String key, String content) {
        /** The content reaches no log. */
        @Override
        public String toString() {
            return "Parcel[" + key + "]";
        }
    }

    /** Why something did not arrive. */
    enum Problem {
        /** Nobody answers at the other end. */
        UNREACHABLE,
        /** The other end does not accept us. */
        NOT_LET_IN,
        /** The other end refuses this parcel, now and for ever. */
        REFUSED,
        /** It could not be written to the disk. */
        NOT_WRITTEN,
        /** The node that carried it fell silent: nobody knows whether it arrived. */
        UNKNOWN_WHETHER_SENT,
        /** Anything else; the log says what. */
        OTHER
    }

    /** What came of carrying. */
    sealed interface Result {
        /** It is on its way. */
        record Sent() implements Result {}

        /** Not this time. */
        record Failed(Problem problem) implements Result {}

        /** Never: trying again by itself is useless. */
        record Hopeless(Problem problem) implements Result {}
    }
}
