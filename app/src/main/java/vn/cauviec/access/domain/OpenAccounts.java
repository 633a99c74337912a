package vn.cauviec.access.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.SampleStaff;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Grant;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.TransactionActor;
import vn.cauviec.site.Language;

/** Opens accounts for workers and employers, and knows who stands behind an account. */
@Component
class OpenAccounts implements Accounts, SampleStaff {
    private final Map<String, String> sampleHashes = new ConcurrentHashMap<>(Map.of("", AccountStore.NOBODYS_HASH));
    private final AccountStore store;
    private final RoleRights roleRights;
    private final PasswordEncoder passwords;
    private final SignUpNames logins;
    private final IdSource ids;
    private final BusinessClock clock;
    private final TransactionActor transactionActor;

    OpenAccounts(
            AccountStore store,
            RoleRights roleRights,
            PasswordEncoder passwords,
            SignUpNames logins,
            IdSource ids,
            BusinessClock clock,
            TransactionActor transactionActor) {
        this.store = store;
        this.roleRights = roleRights;
        this.passwords = passwords;
        this.logins = logins;
        this.ids = ids;
        this.clock = clock;
        this.transactionActor = transactionActor;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(Credentials credentials, Role role, Optional<UUID> organisationId) {
        if (role.isStaff()) {
            throw new IllegalArgumentException("staff are invited");
        }
        var taken = listTaken(credentials);
        if (!taken.isEmpty()) {
            return new Opened.LoginTaken(taken.iterator().next());
        }
        var id = ids.next();
        transactionActor.become(id);
        store.insertAccount(
                id,
                "",
                "ACTIVE",
                credentials.identity() == null ? hash(credentials.password()) : AccountStore.NOBODYS_HASH,
                clock.systemNow());
        var identity = credentials.identity();
        if (identity != null && !logins.join(id, identity)) {
            throw new Refused(AccessErrors.IDENTITY_TAKEN_MEANWHILE);
        }
        names(credentials).forEach((kind, name) -> {
            if (!logins.give(id, kind, name, credentials.language())) {
                throw new Refused(AccessErrors.LOGIN_TAKEN_MEANWHILE);
            }
        });
        store.insertGrant(
                ids.next(),
                id,
                new Grant(role, null, organisationId.orElse(null)),
                clock.today(),
                null,
                null,
                clock.systemNow());
        return new Opened.Done(id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isNobodyThere() {
        return !store.isAnyAccount();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(String name, String email, String password, Role role, @Nullable Long unitId) {
        PastMoment.require();
        var id = ids.next();
        var at = clock.systemNow();
        store.insertAccount(id, name, "ACTIVE", hash(password), at);
        if (!email.isEmpty()) {
            logins.give(id, LoginKind.EMAIL, email, Language.VIETNAMESE);
        }
        store.waiveSecondStep(id);
        store.insertGrant(ids.next(), id, new Grant(role, unitId, null), clock.today(), null, null, at);
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<LoginKind> listTaken(Credentials credentials) {
        var taken = EnumSet.noneOf(LoginKind.class);
        names(credentials).forEach((kind, name) -> {
            if (logins.isTaken(kind, name)) {
                taken.add(kind);
            }
        });
        return taken;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> findActor(UUID accountId) {
        return store.findActiveName(accountId).map(name -> {
            var grants = store.listGrants(accountId, clock.today());
            var rights = EnumSet.noneOf(Right.class);
            grants.forEach(grant -> rights.addAll(roleRights.of(grant.role())));
            return new Actor(accountId, name, grants, rights);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public String staffName(UUID accountId) {
        return store.findStaffName(accountId).orElse("");
    }

    /**
     * Hashing takes a good part of a second on purpose: the many accounts of a sample province get a lock that no password opens,
     * and the few that share a published password share its hash.
     */
    private String hash(String password) {
        if (!password.isEmpty() && PastMoment.find().isEmpty()) {
            return passwords.encode(password);
        }
        PastMoment.require();
        return sampleHashes.computeIfAbsent(password, passwords::encode);
    }

    private static Map<LoginKind, String> names(Credentials credentials) {
        var names = new EnumMap<LoginKind, String>(LoginKind.class);
        if (!credentials.email().isEmpty()) {
            names.put(LoginKind.EMAIL, credentials.email());
        }
        if (!credentials.phone().isEmpty()) {
            names.put(LoginKind.PHONE, credentials.phone());
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an account needs an address or a number to sign in with");
        }
        return names;
    }
}
