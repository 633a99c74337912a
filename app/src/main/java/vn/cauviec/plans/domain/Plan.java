package vn.cauviec.plans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.cauviec.kernel.DateRange;

/**
 * What the province promised for one year.
 *
 * @param version of its targets; raised when they are changed after they were signed
 * @param document the plan itself
 * @param basis what it carries out and builds on
 * @param targets in the order of the plan; a part stands behind the target that it is a part of
 */
public record Plan(int year, int version, Document document, List<Document> basis, List<Target> targets) {
    public Plan {
        basis = List.copyOf(basis);
        targets = List.copyOf(targets);
    }

    public Optional<Target> findTarget(String code) {
        return targets.stream().filter(target -> target.code().equals(code)).findFirst();
    }

    /** The target that has this source and is part of no other. */
    public Optional<Target> findWhole(TargetSource source) {
        return targets.stream()
                .filter(target -> target.source() == source && target.partOf() == null)
                .findFirst();
    }

    /** The day up to which results of the plan are known: today, but never after its year. */
    public LocalDate asOf(LocalDate today) {
        var last = LocalDate.of(year, 12, 31);
        return today.isBefore(last) ? today : last;
    }

    /** The share of the year that has gone by at the end of the day, in percent; 0 before the year has begun. */
    public double expectedPercent(LocalDate asOf) {
        if (!DateRange.ofYear(year).contains(asOf)) {
            return asOf.getYear() < year ? 0 : 100;
        }
        return 100d * asOf.getDayOfYear() / asOf.lengthOfYear();
    }

    /**
     * What the whole year brings if it goes on as it has begun.
     *
     * @return empty while less than a tenth of the year has gone by, and when it is over
     */
    public OptionalLong forecast(long persons, LocalDate asOf) {
        double gone = expectedPercent(asOf);
        return gone < 10 || gone >= 100 ? OptionalLong.empty() : OptionalLong.of(Math.round(persons * 100 / gone));
    }
}
