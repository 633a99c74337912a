package vn.cauviec.vacancies.domain.saved;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;

/** What people say about jobs that they were told of, in figures alone: for those who answer for the search. */
@Service
@Transactional(readOnly = true)
public class SearchFeedback {
    private final FeedbackStore store;

    SearchFeedback(FeedbackStore store) {
        this.store = store;
    }

    /** @param reason null where none was said */
    public record Count(boolean fits, @Nullable Misfit reason, int answers) {}

    /** What fits first, then most frequent reasons; nothing for who may not moderate. */
    public List<Count> list(Actor actor) {
        return actor.may(Right.VACANCY_MODERATE) ? store.count() : List.of();
    }
}
