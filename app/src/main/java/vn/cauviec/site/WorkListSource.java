package vn.cauviec.site;

import java.util.List;
import vn.cauviec.kernel.Actor;

/** What waits for an officer, an employer or a worker in one module. Contributed; counted from the records under the actor's scope. */
public interface WorkListSource {
    /** Items that wait for this actor; empty when nothing waits or the actor has no such work. */
    List<WorkItem> listWork(Actor actor);

    /**
     * One line of the work list.
     *
     * @param key message key of what waits, as it reads behind the count: "người cần xác minh giấy tờ"
     * @param count how many wait
     * @param address where they are worked off
     * @param late how many of them are late
     * @param order smaller comes first
     */
    record WorkItem(String key, long count, String address, long late, int order) {}
}
