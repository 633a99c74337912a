package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.judgements.generator.Lines;

/** The files as they are committed. */
class JudgementsTest {
    private static final String FROZEN = "e075eca5ad5358c08fe819b0d490652ca978a577338ca9bb50f16b64d6ff6724";

    private static final Pattern TRADE = Pattern.compile("(?<!not:)trade=(\\S+)");

    private static final Corpus CORPUS = Corpus.load();
    private static final Judgements JUDGEMENTS = Judgements.of(CORPUS);

    /** Figures over other pairs cannot be compared either: a change goes with a new {@link Corpus#VERSION}, as one of the ads does. */
    @Test
    void whatIsMeantIsFrozenWithTheCorpus() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : List.of("pairs-first.txt", "pairs-second.txt", "graded.txt")) {
            for (var line : Lines.all(file)) {
                if (!line.startsWith("#")) {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(FROZEN);
    }

    @Test
    void thereAreThreeHundredPairsOfWhichAFifthIsSetApart() {
        int first = JUDGEMENTS.first().size();
        int second = JUDGEMENTS.second().size();

        assertThat(first + second).isGreaterThanOrEqualTo(300);
        assertThat((double) second / (first + second)).isBetween(0.17, 0.23);
    }

    @Test
    void eachDifficultyIsInBothFiles() {
        assertThat(difficulties(JUDGEMENTS.first())).isEqualTo(EnumSet.allOf(Difficulty.class));
        assertThat(difficulties(JUDGEMENTS.second())).isEqualTo(EnumSet.allOf(Difficulty.class));
    }

    @Test
    void thereAreAHundredAndFiftyGradedQueriesWithAnswersOfSeveralGrades() {
        assertThat(JUDGEMENTS.graded())
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(query -> assertThat(new TreeSet<>(query.grades().values()))
                        .as(query.typed())
                        .contains(3)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void everyTradeIsAskedForByAPairOrAGradedQuery() {
        var meanings = Stream.concat(
                JUDGEMENTS.first().stream().map(Pair::meaning),
                JUDGEMENTS.graded().stream().map(query -> query.meanings().getFirst()));
        var asked = meanings.flatMap(meaning -> TRADE.matcher(meaning.text()).results())
                .flatMap(trades -> Stream.of(trades.group(1).split(",")))
                .collect(Collectors.toSet());
        var missing = new TreeSet<>(CORPUS.trades());
        missing.removeAll(asked);

        assertThat(missing).isEmpty();
    }

    private static EnumSet<Difficulty> difficulties(List<Pair> pairs) {
        return pairs.stream()
                .map(Pair::difficulty)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Difficulty.class)));
    }
}
