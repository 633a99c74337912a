package vn.cauviec.operations.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * How the embedded server runs. Given on its command line, so that they belong to the version of the product and not to the
 * data folder.
 *
 * @param kind what the server is for
 */
record ServerSettings(ServerKind kind) {

    List<String> arguments(int port) {
        var arguments = new ArrayList<String>();
        set(arguments, "listen_addresses", "127.0.0.1");
        set(arguments, "port", Integer.toString(port));
        set(arguments, "unix_socket_directories", "");
        set(arguments, "max_connections", maximumOfConnections());
        set(arguments, "shared_buffers", kind == ServerKind.TRIAL ? "32MB" : "256MB");
        set(arguments, "timezone", "UTC");
        set(arguments, "log_timezone", "UTC");
        set(arguments, "logging_collector", "off");
        set(arguments, "log_checkpoints", "off");
        // Values of rows must not get into the log: neither statements nor the details of an error.
        set(arguments, "log_error_verbosity", "terse");
        set(arguments, "log_min_error_statement", "panic");
        set(arguments, "log_parameter_max_length_on_error", "0");
        if (!kind.isDurable()) {
            set(arguments, "fsync", "off");
            set(arguments, "synchronous_commit", "off");
            set(arguments, "full_page_writes", "off");
        }
        return arguments;
    }

    private String maximumOfConnections() {
        return switch (kind) {
            case SERVING -> "100";
            case TRIAL -> "10";
            case TEST -> "300";
        };
    }

    private static void set(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }
}
