package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.CauViecTest;
import vn.cauviec.reference.domain.ReferenceSnapshot;

@CauViecTest
class ReferenceLoaderDbTest {
    @Autowired
    ReferenceLoader loader;

    @Autowired
    ReferenceSnapshot snapshot;

    @Test
    void aServerThatIsStoppedWhileItReadsTheCataloguesWaitsForThem() throws InterruptedException {
        Thread end;
        synchronized (snapshot) {
            loader.afterPropertiesSet(); // its reading waits for us
            end = Thread.ofPlatform().start(this::end);
            assertThat(end.join(Duration.ofMillis(200))).isFalse();
        }
        assertThat(end.join(Duration.ofSeconds(10))).isTrue();
    }

    private void end() {
        try {
            loader.destroy();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
