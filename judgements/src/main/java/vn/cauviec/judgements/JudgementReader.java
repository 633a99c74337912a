package vn.cauviec.judgements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the files of pairs and graded queries, and refuses what cannot be meant. */
final class JudgementReader {
    private final Corpus corpus;
    /** Typed text → where it was first typed; each has one meaning over all files of pairs. */
    private final Map<String, String> typedBefore = new HashMap<>();

    /** What is wrong with a file, as a sentence that names the line. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    JudgementReader(Corpus corpus) {
        this.corpus = corpus;
    }

    /** {@code typed | meaning | kind of difficulty | remark} */
    List<Pair> readPairs(String file, List<String> lines) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < lines.size(); i++) {
            if (isTold(lines.get(i))) {
                var where = file + ", line " + (i + 1);
                var cells = cells(lines.get(i));
                if (cells.size() < 3 || cells.size() > 4) {
                    throw new Refused(where + ": a pair is “typed | meaning | difficulty”, with a remark or without");
                }
                typeOnce(cells.getFirst(), where);
                var remark = cells.size() == 4 ? cells.get(3) : "";
                pairs.add(Pair.of(
                        cells.getFirst(),
                        meaning(cells.get(1), where),
                        difficulty(cells.get(2), where),
                        remark,
                        corpus));
            }
        }
        return pairs;
    }

    /** {@code typed | 3: meaning | 2: meaning | 1: meaning} */
    List<GradedQuery> readGraded(String file, List<String> lines) {
        var queries = new ArrayList<GradedQuery>();
        var typed = new HashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            if (isTold(lines.get(i))) {
                var where = file + ", line " + (i + 1);
                var cells = cells(lines.get(i));
                var before = typed.putIfAbsent(key(cells.getFirst()), where);
                if (before != null) {
                    throw new Refused(where + ": “" + cells.getFirst() + "” was typed before in " + before);
                }
                queries.add(graded(cells, where));
            }
        }
        return queries;
    }

    private GradedQuery graded(List<String> cells, String where) {
        if (cells.size() != 4) {
            throw new Refused(where + ": a graded query is “typed | 3: meaning | 2: meaning | 1: meaning”");
        }
        var meanings = new ArrayList<Meaning>();
        var grades = new HashMap<String, Integer>();
        for (int grade = 3; grade > 0; grade--) {
            var cell = cells.get(4 - grade);
            if (!cell.startsWith(grade + ": ")) {
                throw new Refused(where + ": “" + cell + "” stands where grade " + grade + " is expected");
            }
            var meaning = meaning(cell.substring(3), where);
            meanings.add(meaning);
            for (var ad : meaning.relevant(corpus)) {
                grades.putIfAbsent(ad.id(), grade);
            }
        }
        return new GradedQuery(cells.getFirst(), meanings, Map.copyOf(grades));
    }

    private void typeOnce(String typed, String where) {
        var before = typedBefore.putIfAbsent(key(typed), where);
        if (before != null) {
            throw new Refused(where + ": “" + typed + "” was typed before in " + before);
        }
    }

    private Meaning meaning(String text, String where) {
        try {
            return Meaning.read(text, corpus);
        } catch (Meaning.Unclear e) {
            throw new Refused(where + ": " + e.getMessage());
        }
    }

    private static Difficulty difficulty(String word, String where) {
        return Stream.of(Difficulty.values())
                .filter(difficulty -> difficulty.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(where + ": there is no difficulty “" + word + "”"));
    }

    private static boolean isTold(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String key(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
