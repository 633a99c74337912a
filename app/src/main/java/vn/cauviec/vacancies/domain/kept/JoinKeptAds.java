package vn.cauviec.vacancies.domain.kept;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.TransactionActor;
import vn.cauviec.vacancies.domain.PublicVacancies;

/** Somebody signs in with a browser that keeps jobs: the account keeps them from here on. What it has ever taken out stays out. */
@Service
public class JoinKeptAds {
    private final KeptAdStore store;
    private final PublicVacancies vacancies;
    private final Accounts accounts;
    private final TransactionActor transactionActor;

    JoinKeptAds(KeptAdStore store, PublicVacancies vacancies, Accounts accounts, TransactionActor transactionActor) {
        this.store = store;
        this.vacancies = vacancies;
        this.accounts = accounts;
        this.transactionActor = transactionActor;
    }

    /**
     * Puts the jobs before those of the account, in their order.
     *
     * @param codes ends of their addresses, newest first
     * @return false when the account keeps no jobs, because it does not look for work
     */
    @Transactional
    public boolean run(UUID account, List<String> codes) {
        var seeks = accounts.findActor(account)
                .filter(actor -> actor.may(Right.WORK_FOR_ONESELF))
                .isPresent();
        if (!seeks) {
            return false;
        }
        transactionActor.become(account);
        codes.reversed().stream()
                .flatMap(code -> vacancies.find("v-" + code).stream())
                .forEach(vacancy -> store.join(account, vacancy.id()));
        store.limit(account, KeptAds.MOST);
        return true;
    }
}
