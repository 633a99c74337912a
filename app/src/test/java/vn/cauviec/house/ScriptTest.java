package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scripts say before there is any Java. */
class ScriptTest {
    private static final Path JDK = Path.of("..", "scripts", "jdk.sh").toAbsolutePath();

    private record Result(int code, String output) {}

    @Test
    void theJdkIsFoundWithoutAHomeFolder() throws Exception {
        var found = bash("JAVA_HOME='" + System.getProperty("java.home") + "'; . \"$0\"; printf '%s' \"$JAVA_HOME\"");

        assertThat(found).isEqualTo(new Result(0, System.getProperty("java.home")));
    }

    @Test
    void aMissingJdkIsSaidInASentence() throws Exception {
        // A place of our own in which the installed ones cannot be seen.
        var hide = "[ ! -d /usr/lib/jvm ] || mount -t tmpfs none /usr/lib/jvm";
        assumeTrue(
                new Result(0, "").equals(inPlaceOfOurOwn(hide)),
                "neither root nor a user namespace: nothing is hidden");

        var missing = inPlaceOfOurOwn(hide + "; . \"$0\"");

        assertThat(missing.output()).contains("Thiếu JDK 25", "apt-get install", "JDK 25 is missing");
        assertThat(missing.output().lines()).hasSize(2);
        assertThat(missing.code()).isEqualTo(1);
    }

    private static Result inPlaceOfOurOwn(String script) throws Exception {
        return run(List.of("unshare", "-rm", "bash", "-c", "set -euo pipefail; " + script, JDK.toString()));
    }

    private static Result bash(String script) throws Exception {
        return run(List.of("bash", "-c", "set -euo pipefail; " + script, JDK.toString()));
    }

    private static Result run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
