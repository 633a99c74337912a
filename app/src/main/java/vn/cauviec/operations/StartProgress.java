package vn.cauviec.operations;

/** Tells the person at the keyboard what the start is doing while they wait. A bean from the first moment of the start. */
public interface StartProgress {
    /** What begins now, in one short sentence; the seconds since the start are put before it. */
    void doing(String sentence);

    /** A line for the end, after the address: a demo account, a hint. */
    void atTheEnd(String line);
}
