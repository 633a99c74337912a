package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import tools.jackson.databind.json.JsonMapper;

class PrivateLogTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            số 099199000001 không hợp lệ      | số […] không hợp lệ
            "099199000001"                    | "[…]"
            gọi +84912345678                  | gọi […]
            gọi 0912345678, 0912 345 678      | gọi […], […]
            0214.382.0123                     | […]
            gửi a.b+c@thu.example.vn ngay     | gửi […] ngay
            Key (email)=(mai@example.vn)      | Key (email)=([…])
            """)
    void addressesAndLongNumbersAreCovered(String said, String kept) {
        assertThat(PrivateLog.cover(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "018b2f19-e79e-7d6a-a56d-290000000001",
                "vn.cauviec.site.web.ErrorHandler@1a2b3c4d",
                "at vn.cauviec.Main(Main.java:12345678)",
                "127.0.0.1:54321",
                "14/06/2023 10:15:30",
                "ERROR: duplicate key value violates unique constraint \"person_pkey\""
            })
    void whatHelpsToFindAFaultStays(String said) {
        assertThat(PrivateLog.cover(said)).isEqualTo(said);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void asJsonEachLineIsAnObjectThatCoversTheSameAndHasTheReference(CapturedOutput log) throws Exception {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), environment);
        context.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", "ecs");
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/logback-spring.xml"));

        context.getMDCAdapter().put("request", "1a2b3c4d");
        context.getLogger("vn.cauviec.Thu")
                .warn("gửi\na.b@example.vn\nvà 099199000001", new IOException("099199000002\nx@example.vn"));
        context.stop();

        var line = log.getAll()
                .lines()
                .filter(one -> one.contains("vn.cauviec.Thu"))
                .findFirst()
                .orElseThrow();
        var read = JsonMapper.shared().readTree(line);
        assertThat(read.at("/message").asString()).isEqualTo("gửi\n[…]\nvà […]");
        assertThat(read.at("/request").asString()).isEqualTo("1a2b3c4d");
        assertThat(read.at("/error/stack_trace").asString()).startsWith("java.io.IOException: […]\n[…]");
        assertThat(read.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(line).doesNotContain("example.vn", "099199");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theProductLogsLikeTheTests(CapturedOutput log) throws JoranException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/logback-spring.xml"));

        context.getLogger("vn.cauviec.Thu")
                .warn("gửi a.b@example.vn\nvà 099199000001", new IOException("099199000002"));
        context.stop();

        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getLevel() >= Status.ERROR);
        assertThat(log.getAll())
                .contains(
                        "WARN  vn.cauviec.Thu - gửi […] | và […]",
                        "java.io.IOException: […]",
                        "at " + getClass().getName())
                .doesNotContain("example.vn", "099199");
    }
}
