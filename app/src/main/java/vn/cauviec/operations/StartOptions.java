package vn.cauviec.operations;

/**
 * What the command line asked for and the modules must know.
 *
 * @param demo which sample province to make in a new data folder
 * @param seed the same seed on the same first day makes the same demo
 */
public record StartOptions(Demo demo, long seed) {

    /** Sample provinces by size. */
    public enum Demo {
        NONE,
        SMALL
    }

    /** Tells the person at the keyboard what the start is doing while they wait. A bean from the first moment of the start. */
    public interface Progress {
        /** What begins now, in one short sentence; the seconds since the start are put before it. */
        void doing(String sentence);

        /** A line for the end, after the address: a demo account, a hint. */
        void atTheEnd(String line);
    }
}
