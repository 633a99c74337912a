package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Units;
import vn.cauviec.reference.WorkingDays;

/** All events of the half-year in their order: the same for the same seed and day. */
@Component
class Story {
    private final String province;
    private final Units units;
    private final WorkingDays workingDays;
    private final Settling settling;
    private final Working working;

    Story(
            @Value("${cauviec.province:laocai}") String province,
            Units units,
            WorkingDays workingDays,
            Settling settling,
            Working working) {
        this.province = province;
        this.units = units;
        this.workingDays = workingDays;
        this.settling = settling;
        this.working = working;
    }

    List<Event> events(long seed, LocalDate today, Scale scale) {
        var cast = Cast.of(seed, new Calendar(today, workingDays::isWorkingDay), scale, province, units);
        var events = new ArrayList<Event>();
        events.addAll(settling.events(cast));
        events.addAll(working.events(cast));
        events.sort(Event.ORDER);
        return events;
    }
}
