package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of the embedded database: {@code pg} in the data folder, made once. */
final class Cluster {
    private static final String MAJOR = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));

    private Cluster() {}

    static Path in(Path data) {
        return data.resolve("pg");
    }

    /** Refuses a cluster of another major version; makes one where there is none, whole or not at all. */
    static void ensure(Path data, PostgresBinaries binaries, ServerUser user, boolean durable) throws IOException {
        Path cluster = in(data);
        if (Files.exists(cluster)) {
            String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (Integer.parseInt(major) != Integer.parseInt(MAJOR)) {
                throw StartupSentences.newer(data);
            }
            user.own(cluster);
            return;
        }
        Path unfinished = data.resolve("pg.new");
        PrivateFiles.deleteTree(unfinished);
        PrivateFiles.createFolder(unfinished);
        Path password = data.resolve("pg.password");
        ServerSecrets secrets = ServerSecrets.readOrMake(data.resolve("keys"));
        try {
            PrivateFiles.write(password, secrets.bootstrap().password().getBytes(StandardCharsets.US_ASCII));
            user.own(unfinished);
            user.own(password);
            initialise(data, unfinished, password, binaries, user, secrets, durable);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialise(
            Path data,
            Path cluster,
            Path password,
            PostgresBinaries binaries,
            ServerUser user,
            ServerSecrets secrets,
            boolean durable)
            throws IOException {
        var program = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + secrets.bootstrap().user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            program.add("--no-sync");
        }
        Path log = ServerLog.fresh(data);
        Process process = Programs.prepare(user.command(program))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (Waiting.exitCode(process) != 0) {
            throw ServerLog.problem(data, log);
        }
    }
}
