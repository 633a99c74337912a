package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.vacancies.domain.Understood.Meaning;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Word;

/** Says which words of a question the dictionary knows. */
@Component
public class QuestionWords {
    private final QueryReader reader;
    private final VacancyIndex index;
    private final BusinessClock clock;

    QuestionWords(QueryReader reader, VacancyIndex index, BusinessClock clock) {
        this.reader = reader;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A question as it was read.
     *
     * @param unknown phrases that mean no more than themselves, in their order
     * @param work the work that it names
     */
    public record Read(List<String> unknown, Set<Concept> work) {
        public Read {
            unknown = List.copyOf(unknown);
            work = Set.copyOf(work);
        }
    }

    /** @throws vn.cauviec.kernel.Refused while the index of this node is being built */
    public Read read(String question) {
        return index.look(clock.today(), ads -> {
            var meant = reader.read(question, ads.vocabulary());
            var work = meant.meanings(Meaning.Work.class)
                    .flatMap(one -> one.concepts().stream())
                    .collect(Collectors.toSet());
            return new Read(unknown(meant), work);
        });
    }

    /** Words that stand side by side in the question are one phrase. */
    private static List<String> unknown(Understood meant) {
        var rest = new HashSet<>(meant.rest());
        var phrases = new ArrayList<String>();
        var phrase = new ArrayList<Word>();
        for (var word : meant.words()) {
            boolean goesOn =
                    phrase.isEmpty() || word.source() - phrase.getLast().source() <= 1;
            if (!rest.contains(word) || !goesOn) {
                end(phrase, phrases);
            }
            if (rest.contains(word)) {
                phrase.add(word);
            }
        }
        end(phrase, phrases);
        return phrases;
    }

    private static void end(List<Word> phrase, List<String> phrases) {
        if (!phrase.isEmpty()) {
            phrases.add(phrase.stream().map(Word::text).collect(Collectors.joining(" ")));
            phrase.clear();
        }
    }
}
