package vn.cauviec.access.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;

/**
 * Who has to take a second step when signing in: whoever has set one up, and whoever holds a right that asks for it ({@code
 * roles/second-step-rights.csv}), but for the accounts of a sample province.
 */
@Component
public class SecondSteps {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final SecondStepStore store;
    private final Set<Right> demanding = EnumSet.noneOf(Right.class);

    SecondSteps(SecondStepStore store) {
        this.store = store;
        try (var reader = new InputStreamReader(
                        new ClassPathResource("roles/second-step-rights.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                demanding.add(Right.valueOf(row.get("right")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What an account's holder sees of it.
     *
     * @param demanded whether the holder cannot do without
     * @param codesLeft recovery codes that were not used yet
     */
    public record State(boolean setUp, boolean demanded, long codesLeft) {}

    /** Whether somebody who has given the password may do nothing yet. */
    @Transactional(readOnly = true)
    public boolean isDue(Actor actor) {
        var standing = store.standing(actor.accountId());
        return standing.setUp() || isDemanded(actor, standing);
    }

    @Transactional(readOnly = true)
    public State get(Actor actor) {
        var standing = store.standing(actor.accountId());
        return new State(standing.setUp(), isDemanded(actor, standing), store.countCodes(actor.accountId()));
    }

    /** Whether the account has set one up. */
    @Transactional(readOnly = true)
    public boolean isSetUp(UUID accountId) {
        return store.standing(accountId).setUp();
    }

    private boolean isDemanded(Actor actor, SecondStepStore.Standing standing) {
        return !standing.waived() && demanding.stream().anyMatch(actor::may);
    }
}
