package vn.cauviec.judgements.speed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Folding;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.judgements.Pair;

/** What a thousand visitors type: the pairs of the first file, the graded queries, and trades of them with places and pay. */
public final class ManyQuestions {
    private static final List<String> PAY = List.of("", "", "", " 8 triệu", " 10tr", " luong cao", " có chỗ ở");

    private ManyQuestions() {}

    /** Different ones, in a mixed order that is the same in each run. */
    public static List<String> list(int count) {
        var corpus = Corpus.load();
        var judgements = Judgements.of(corpus);
        var typed = new LinkedHashSet<String>();
        judgements.first().stream().map(Pair::typed).forEach(typed::add);
        judgements.graded().forEach(query -> typed.add(query.typed()));
        var trades = judgements.first().stream()
                .filter(pair -> pair.meaning().text().startsWith("trade=")
                        && !pair.meaning().text().contains("place="))
                .map(Pair::typed)
                .toList();
        var places = places(corpus);
        var dice = new SplittableRandom(count);
        while (typed.size() < count) {
            var place = places.get(dice.nextInt(places.size()));
            var question = trades.get(dice.nextInt(trades.size())) + " "
                    + (dice.nextBoolean() ? place : Folding.bare(place)) + PAY.get(dice.nextInt(PAY.size()));
            typed.add(question);
        }
        return mixed(new ArrayList<>(typed).subList(0, count), dice);
    }

    /** Names of communes, districts and provinces as they are typed: without the word for their kind. */
    private static List<String> places(Corpus corpus) {
        var names = new LinkedHashSet<String>();
        for (var ad : corpus.ads()) {
            var unit = ad.unit();
            if (unit != null) {
                names.add(unit.path()
                        .split(",")[0]
                        .replaceFirst("^(Xã|Phường|Thị trấn|Huyện|Thị xã|Thành phố|Tỉnh) ", "")
                        .toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> mixed(List<String> questions, SplittableRandom dice) {
        var left = new ArrayList<>(questions);
        for (int i = left.size() - 1; i > 0; i--) {
            left.set(i, left.set(dice.nextInt(i + 1), left.get(i)));
        }
        return left;
    }
}
