package vn.cauviec.vacancies.domain.learning;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.SampleQuestions;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Answered;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Asked;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Outcome;

/** Writes what a sample province has asked. */
@Component
class TellQuestions implements SampleQuestions {
    private final AskedTextStore store;
    private final SystemWork work;
    private final BusinessClock clock;

    TellQuestions(AskedTextStore store, SystemWork work, BusinessClock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void asked(String text, LocalDate day, int times) {
        PastMoment.require();
        var writtenOn = LocalDate.ofInstant(clock.systemNow(), BusinessClock.ZONE);
        work.run(
                "sample-questions",
                () -> store.addOnce(new Asked(day, text), new Answered(times, 0, Outcome.NOTHING), writtenOn));
    }
}
