package vn.cauviec.operations;

/**
 * A database that accepts connections. Closing it stops the embedded server that this process started; a server that
 * belongs to another process, or an external one, stays up.
 */
public final class RunningDatabase implements AutoCloseable {
    private final DatabaseCredentials credentials;
    private final Runnable stop;

    RunningDatabase(DatabaseCredentials credentials, Runnable stop) {
        this.credentials = credentials;
        this.stop = stop;
    }

    public DatabaseCredentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        stop.run();
    }
}
