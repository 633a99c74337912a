package vn.cauviec.plans.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.plans.Plans;

/** Brings the stored plans to what ships with the province: at start, before the first page. The same files again change nothing. */
@Component
class LoadPlans implements SmartInitializingSingleton {
    private final SystemWork work;
    private final ShippedPlans shipped;
    private final PlanStore store;
    private final PlanQueries queries;
    private final ChangeFeed feed;
    private final IdSource ids;

    LoadPlans(
            SystemWork work,
            ShippedPlans shipped,
            PlanStore store,
            PlanQueries queries,
            ChangeFeed feed,
            IdSource ids) {
        this.work = work;
        this.shipped = shipped;
        this.store = store;
        this.queries = queries;
        this.feed = feed;
        this.ids = ids;
    }

    @Override
    public void afterSingletonsInstantiated() {
        work.run("plans", () -> {
            shipped.list().forEach(this::load);
            // Other nodes may be serving an older version's words.
            feed.publish(Plans.CHANGED, ids.next());
        });
    }

    /**
     * @throws IllegalStateException when a promise was taken away, or changed without a new version: percentages that were published
     *     name the version
     */
    void load(Plan plan) {
        queries.findPlan(plan.year()).ifPresent(stored -> refuseSilentChange(stored, plan));
        store.putPlan(plan.year(), plan.version());
        var documents = new ArrayList<Document>();
        documents.add(plan.document());
        documents.addAll(plan.basis());
        store.replaceDocuments(plan.year(), documents);
        for (int i = 0; i < plan.targets().size(); i++) {
            store.putTarget(plan.year(), i + 1, plan.targets().get(i));
        }
    }

    private static void refuseSilentChange(Plan stored, Plan shipped) {
        for (var before : stored.targets()) {
            var now = shipped.findTarget(before.code());
            if (now.isEmpty()
                    || (shipped.version() <= stored.version()
                            && !promise(before).equals(promise(now.get())))) {
                throw new IllegalStateException("plan of " + shipped.year() + ": target " + before.code()
                        + " was changed without a new version of the plan");
            }
        }
    }

    private record Promise(
            Target.Relation relation,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            TargetUnit unit) {}

    private static Promise promise(Target target) {
        return new Promise(target.relation(), plain(target.low()), plain(target.high()), target.unit());
    }

    /** Without trailing zeros, so that 1.20 is 1.2. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
