package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.cauviec.operations.Lane;
import vn.cauviec.site.ErrorAnswers;

/** A crowd on a machine with one processor: 4 places for visitors and room for 100 who wait. */
class CrowdFilterTest {
    private static final ErrorAnswers ERRORS = (status, _, _, response) -> response.setStatus(status);

    private final KnownSessions sessions = new KnownSessions();
    private final CrowdFilter filter = new CrowdFilter(10_000, sessions, ERRORS, 1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Semaphore inside = new Semaphore(0);
    private final List<Thread> crowd = new ArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    @AfterEach
    void theCrowdGoesHome() throws InterruptedException {
        end.countDown();
        for (var thread : crowd) {
            thread.join();
        }
    }

    @Test
    void visitorsWhoFindNoPlaceAreToldWhenToComeBackAndWhoWorksHereIsServed() throws Exception {
        sessions.remember("phien-that");
        fill(4);

        var visitor = ask("/viec-lam", null);
        assertThat(visitor.getStatus()).isEqualTo(503);
        assertThat(visitor.getHeader("Retry-After")).isEqualTo("5");
        assertThat(ask("/quan-ly", "phien-bia").getStatus())
                .as("a made-up cookie")
                .isEqualTo(503);
        assertThat(ask("/quan-ly", "phien-that").getStatus()).isEqualTo(200);
        assertThat(ask("/tinh/site.css", null).getStatus()).isEqualTo(200);
        assertThat(ask("/dang-nhap", null).getStatus()).as("the way in").isEqualTo(200);
        assertThat(ask("/health", null).getStatus()).isEqualTo(200);
    }

    @Test
    void whoCanWaitAMomentGetsThePlaceOfWhoLeaves() throws Exception {
        fill(4);
        var waiting = Thread.ofVirtual().start(() -> answers.add(askQuietly("/viec-lam")));
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        end.countDown();
        waiting.join();

        assertThat(answers).contains(200);
    }

    @Test
    void aFullWaitingRoomSendsAwayAtOnce() throws Exception {
        fill(4);
        for (int i = 0; i < 100; i++) {
            crowd.add(Thread.ofVirtual().start(() -> answers.add(askQuietly("/viec-lam"))));
        }
        for (var thread : crowd.subList(4, crowd.size())) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        long began = System.nanoTime();
        assertThat(ask("/viec-lam", null).getStatus()).isEqualTo(503);
        assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
    }

    @Test
    void oneSenderMayNotUseUpThePlacesOfAll() throws Exception {
        var strict = new CrowdFilter(1, sessions, ERRORS, 1);
        FilterChain chain = (_, _) -> {};
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            var response = new MockHttpServletResponse();
            strict.doFilter(request("/viec-lam", null), response, chain);
            statuses.add(response.getStatus());
        }
        assertThat(statuses).startsWith(200, 200, 200, 200, 200).endsWith(429);

        var neighbour = request("/viec-lam", null);
        neighbour.setRemoteAddr("203.0.113.9");
        var response = new MockHttpServletResponse();
        strict.doFilter(neighbour, response, chain);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void theSecondHalfOfAnIpv6AddressMakesNobodyAnother() throws Exception {
        var strict = new CrowdFilter(1, sessions, ERRORS, 1);
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            var request = request("/viec-lam", null);
            request.setRemoteAddr("2001:db8:7:1:0:0:0:" + i);
            var response = new MockHttpServletResponse();
            strict.doFilter(request, response, (_, _) -> {});
            statuses.add(response.getStatus());
        }
        assertThat(statuses).contains(429);
    }

    @Test
    void whatIsServedKnowsItsLane() throws Exception {
        var lanes = new ArrayList<Optional<Lane>>();
        filter.doFilter(request("/viec-lam", null), new MockHttpServletResponse(), (_, _) -> lanes.add(Lane.current()));
        assertThat(lanes).containsExactly(Optional.of(Lane.VISITORS));
        assertThat(Lane.current()).isEmpty();
    }

    private void fill(int places) throws InterruptedException {
        for (int i = 0; i < places; i++) {
            crowd.add(Thread.ofVirtual().start(() -> answers.add(askQuietly("/cham"))));
        }
        inside.acquire(places);
    }

    private int askQuietly(String address) {
        try {
            return ask(address, null).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(String address, String session) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(address, session), response, (request, _) -> {
            if (address.equals("/cham")) {
                inside.release();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return response;
    }

    private static MockHttpServletRequest request(String address, String session) {
        var request = new MockHttpServletRequest("GET", address);
        if (session != null) {
            request.setCookies(new Cookie("cv-phien", session));
        }
        return request;
    }
}
