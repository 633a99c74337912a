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
}
