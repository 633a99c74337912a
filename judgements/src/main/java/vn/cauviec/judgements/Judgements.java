package vn.cauviec.judgements;

import java.util.List;
import vn.cauviec.judgements.generator.Lines;

/**
 * What people type and what they mean.
 *
 * @param first the gate
 * @param second set apart: run only at the end, so that nobody builds for it
 * @param graded queries whose answers are more or less good
 */
public record Judgements(List<Pair> first, List<Pair> second, List<GradedQuery> graded) {
    /** {@code -Dcauviec.judgements.second=true} runs the second file too. */
    public static final String WITH_SECOND = "cauviec.judgements.second";

    public Judgements {
        first = List.copyOf(first);
        second = List.copyOf(second);
        graded = List.copyOf(graded);
    }

    /** The files beside this class. */
    public static Judgements of(Corpus corpus) {
        var reader = new JudgementReader(corpus);
        return new Judgements(
                reader.readPairs("pairs-first.txt", Lines.all("pairs-first.txt")),
                reader.readPairs("pairs-second.txt", Lines.all("pairs-second.txt")),
                reader.readGraded("graded.txt", Lines.all("graded.txt")));
    }
}
