package vn.cauviec.operations;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where this node lives; made by the start-up before anything else runs.
 *
 * @param nodeFolder folder of what this node derives (search index); may be deleted at any time, it is rebuilt
 * @param clockShift how far business time is from the world's time; zero outside a demo
 * @param vault keeper of identifiers, with the key of this data folder
 */
public record Premises(Path nodeFolder, Duration clockShift, Vault vault) {
    /** Where letters and messages are laid down as files for as long as no other way out is set up: {@code outgoing} in the data folder. */
    public Path outgoingFolder() {
        return nodeFolder.resolveSibling("outgoing");
    }
}
