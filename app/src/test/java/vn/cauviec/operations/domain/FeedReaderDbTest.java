package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.cauviec.CauViecTest;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;

/** What the feed's reader tells of followers that keep up, fall behind, or fail. */
@CauViecTest
@ExtendWith(OutputCaptureExtension.class)
class FeedReaderDbTest {
    @Autowired
    private FeedStore store;

    @Autowired
    private SystemWork work;

    @Autowired
    private DatabaseCredentials credentials;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ChangeFeed feed;

    private final Planted sound = new Planted("sound");
    private final Planted broken = new Planted("broken");
    private @Nullable FeedReader reader;

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    @Test
    void aFollowerThatFailsIsToldWithItsTimeSaidOnceAndDoesNotHoldUpTheOthers(CapturedOutput log) throws Exception {
        broken.failing = true;
        start();
        await(() -> behind("broken").since() != null && sound.position != null);

        publish();

        await(() -> sound.applied > 0);
        assertThat(behind("sound").since()).isNull();
        assertThat(reader().isCaughtUpOnce()).isFalse();
        var since = behind("broken").since();
        Thread.sleep(2_200);
        assertThat(behind("broken").since()).isEqualTo(since);
        assertThat(behind("broken").waiting()).isPositive();
        assertThat(log.getAll().lines().filter(line -> line.contains("broken cannot follow the change feed")))
                .hasSize(1);

        broken.failing = false;

        await(() -> behind("broken").since() == null);
        assertThat(behind("broken").waiting()).isZero();
        await(reader()::isCaughtUpOnce);
    }

    @Test
    void aChangeBehindAnOpenTransactionWaitsSinceTheSameMoment() throws Exception {
        start();
        await(() -> reader().isCaughtUpOnce() && sound.position != null);

        work.run("test", () -> {
            feed.publish("PLANTED", UUID.randomUUID()); // gives this transaction a number, and it stays open
            Thread other = Thread.ofPlatform().start(this::publish);
            join(other);
            await(() -> behind("sound").since() != null);
            var since = behind("sound").since();
            pause();
            assertThat(behind("sound").since()).isEqualTo(since);
        });

        await(() -> behind("sound").since() == null);
        assertThat(sound.applied).isEqualTo(2);
    }

    private void start() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("broken", broken);
        beans.addBean("sound", sound);
        reader = new FeedReader(beans.getBeanProvider(ChangeFollower.class), store, work, credentials, clock);
        reader.start();
    }

    private FeedReader reader() {
        assertThat(reader).isNotNull();
        return reader;
    }

    private ChangeFeed.Behind behind(String follower) {
        return reader().followers().stream()
                .filter(one -> one.follower().equals(follower))
                .findFirst()
                .orElseThrow();
    }

    private void publish() {
        work.run("test", () -> feed.publish("PLANTED", UUID.randomUUID()));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static final class Planted implements ChangeFollower {
        private final String name;
        private volatile boolean failing;
        private volatile int applied;
        private volatile ChangeFollower.@Nullable Position position;

        Planted(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> kinds() {
            return Set.of("PLANTED");
        }

        @Override
        public Optional<ChangeFollower.Position> position() {
            if (failing) {
                throw new IllegalStateException("planted");
            }
            return Optional.ofNullable(position);
        }

        @Override
        public void rebuild(ChangeFollower.Position upTo) {
            position = upTo;
        }

        @Override
        public void apply(List<UUID> ids, ChangeFollower.Position upTo) {
            applied += ids.size();
            position = upTo;
        }
    }
}
