package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.ApproveVacancy;
import vn.cauviec.vacancies.domain.MakeProviderKey;
import vn.cauviec.vacancies.domain.VacancyQueries;

/**
 * Random deliveries, with repeats, in any order and cut anywhere, while a moderator approves some ads: what is held is what was handed in
 * last, and handing it in again changes nothing.
 */
@CauViecTest
class ProviderSequencesWebTest {
    private static final int STOPPED = 0;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MakeProviderKey makeKey;

    @Autowired
    ApproveVacancy approve;

    @Autowired
    VacancyQueries vacancies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Environment environment;

    private String tax;
    private Actor moderator;

    @BeforeTry
    void aServerAndACompany() throws Exception {
        new TestContextManager(ProviderSequencesWebTest.class).prepareTestInstance(this);
        tax = employers.verified("Công ty Lặp Lại").taxCode();
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
    }

    /** @param version of the ad; {@link #STOPPED} for one that has ended */
    record Word(String reference, int version) {}

    @Provide
    Arbitrary<List<List<Word>>> deliveries() {
        var word = Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.frequency(Tuple.of(1, STOPPED), Tuple.of(3, 1), Tuple.of(3, 2)))
                .as(Word::new);
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Word::reference)
                .list()
                .ofMinSize(3)
                .ofMaxSize(7);
    }

    @Property(tries = 8, seed = "2023")
    void whatIsHeldIsWhatWasHandedInLastAndARepeatChangesNothing(
            @ForAll("deliveries") List<List<Word>> deliveries, @ForAll long seed) {
        var random = new Random(seed);
        var whole = program();
        var inPieces = program();
        var expected = new TreeMap<String, Integer>();

        for (var delivery : deliveries) {
            var answer = whole.deliver(ads(delivery));
            assertThat(answer.outcomes()).as("%s", delivery).isEqualTo(outcomes(delivery, expected, answer));
            handInPieces(inPieces, delivery, random);
            approveSome(answer, random);

            var before = held(whole);
            var again = whole.deliver(ads(delivery));
            for (int place = 0; place < delivery.size(); place++) {
                assertThat(again.outcomes().get(place))
                        .isEqualTo(answer.outcomes().get(place).equals("WRONG") ? "WRONG" : "UNCHANGED");
            }
            assertThat(held(whole)).isEqualTo(before);
        }

        var digests = digests(whole);
        assertThat(digests(inPieces)).isEqualTo(digests);
        assertThat(digests.keySet()).isEqualTo(expected.keySet());
        expected.forEach((reference, version) -> assertThat(digests.get(reference))
                .as(reference)
                .isEqualTo(version == STOPPED ? "" : digest(reference, version)));
    }

    /** What the receipts must say, by what stood before; notes what stands after. */
    private static List<String> outcomes(List<Word> delivery, Map<String, Integer> standing, Program.Answer answer) {
        var outcomes = new ArrayList<String>();
        for (int place = 0; place < delivery.size(); place++) {
            var word = delivery.get(place);
            var before = standing.get(word.reference());
            outcomes.add(outcome(word, before, answer.outcomes().get(place)));
            if (before == null ? word.version() != STOPPED : before != STOPPED) {
                standing.put(word.reference(), word.version());
            }
        }
        return outcomes;
    }

    private static String outcome(Word word, @org.jspecify.annotations.Nullable Integer before, String said) {
        if (before == null) {
            return word.version() == STOPPED ? "WRONG" : "NEW";
        }
        if (before == word.version()) {
            return "UNCHANGED";
        }
        if (before == STOPPED) {
            return "WRONG";
        }
        // Which of the two depends on whether a moderator has approved it.
        return word.version() == STOPPED ? "STOPPED" : said.equals("PROPOSED") ? "PROPOSED" : "CHANGED";
    }

    private void handInPieces(Program program, List<Word> delivery, Random random) {
        var words = new ArrayList<>(delivery);
        Collections.shuffle(words, random);
        int cut = random.nextInt(words.size() + 1);
        for (var piece : List.of(words.subList(0, cut), words.subList(cut, words.size()))) {
            if (!piece.isEmpty()) {
                program.deliver(ads(piece));
            }
        }
    }

    private void approveSome(Program.Answer answer, Random random) {
        answer.json().path("receipts").forEach(receipt -> {
            if (receipt.path("ad").path("status").asString("").equals("WAITING") && random.nextInt(3) == 0) {
                var id = UUID.fromString(receipt.path("ad").path("id").asString());
                int version = vacancies.getForModerator(moderator, id).version();
                as(moderator, () -> approve.run(moderator, id, version, ""));
            }
        });
    }

    private List<Map<String, Object>> ads(List<Word> words) {
        return words.stream()
                .map(word -> word.version() == STOPPED ? Program.stopped(word.reference()) : ad(word))
                .toList();
    }

    private Map<String, Object> ad(Word word) {
        return Program.ad(word.reference(), tax, "Thợ " + word.reference() + " bậc " + word.version());
    }

    private String digest(String reference, int version) {
        return program()
                .deliver(ad(new Word(reference, version)))
                .receipt(0)
                .path("ad")
                .path("digest")
                .asString();
    }

    private static String held(Program program) {
        return program.get(ProviderApi.ADS).body();
    }

    private static Map<String, String> digests(Program program) {
        var digests = new LinkedHashMap<String, String>();
        program.get(ProviderApi.ADS)
                .json()
                .path("ads")
                .forEach(ad -> digests.put(
                        ad.path("reference").asString(), ad.path("digest").asString("")));
        return digests;
    }

    private Program program() {
        var name = "Nguồn lặp lại " + NUMBER.incrementAndGet();
        return new Program(
                environment, ((MakeProviderKey.Outcome.Made) as(moderator, () -> makeKey.run(moderator, name))).key());
    }
}
