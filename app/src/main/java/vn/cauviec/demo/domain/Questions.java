package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.cauviec.vacancies.SampleQuestions;

/** What many type into the job search in the last days and the dictionary does not know. */
final class Questions {
    private static final List<String> TEXTS = List.of("thồ hàng bằng ngựa", "chăn ngựa sa pa", "vặt lông gà");
    private static final int DAYS = 5;
    private static final int LEAST = 3;
    private static final int MOST = 9;

    private final long seed;
    private final Calendar calendar;

    Questions(long seed, Calendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
    }

    List<Event> events(SampleQuestions sample) {
        var events = new ArrayList<Event>();
        for (var text : TEXTS) {
            IntStream.range(0, DAYS).forEach(i -> {
                var day = calendar.eve().minusDays(i);
                var key = "question/" + text + "/" + day;
                var dice = Dice.of(seed, key);
                int times = dice.between(LEAST, MOST);
                events.add(new Event(calendar.at(day, dice), key, "", (_, _) -> sample.asked(text, day, times)));
            });
        }
        return events;
    }
}
