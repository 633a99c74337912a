package vn.cauviec.access;

import java.util.List;
import vn.cauviec.access.domain.Logins;
import vn.cauviec.operations.IdentifierKey.Holdings;
import vn.cauviec.operations.IdentifierKey.SealedColumn;

/** What access keeps under the identifier key. */
public final class SealedNames {
    private SealedNames() {}

    /**
     * Recovery codes are not kept, only their hashes: under another key they must be made anew. Attempts to sign in and turns of limits
     * are not sealed again: they count minutes and go by themselves.
     */
    public static Holdings holdings() {
        return new Holdings(
                List.of(
                        new SealedColumn(
                                "access.login",
                                List.of("account_id", "kind"),
                                "sealed",
                                "key",
                                "kind",
                                (kind, name) -> Logins.hashed(LoginKind.valueOf(kind), name)),
                        new SealedColumn(
                                "access.proof",
                                List.of("id"),
                                "name_sealed",
                                "name_key",
                                "kind",
                                (kind, name) -> Logins.hashed(LoginKind.valueOf(kind), name)),
                        new SealedColumn(
                                "access.identity",
                                List.of("id"),
                                "subject_sealed",
                                "subject_key",
                                "issuer",
                                (_, subject) -> subject),
                        SealedColumn.plain("access.second_step", List.of("account_id"), "secret_sealed")),
                List.of("DELETE FROM access.recovery_code WHERE made_at IS NULL OR made_at < ?"));
    }
}
