package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Contacts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;

/** Reads how somebody is reached from what they sign in with. */
@Component
class LoginContacts implements Contacts {
    private final JdbcClient jdbc;
    private final Vault vault;

    LoginContacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    @Transactional(readOnly = true)
    public Contact get(UUID accountId) {
        var language = jdbc.sql("SELECT language FROM access.account WHERE id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional()
                .flatMap(Language::find)
                .orElse(Language.VIETNAMESE);
        return new Contact(language, confirmed(accountId, LoginKind.EMAIL), confirmed(accountId, LoginKind.PHONE));
    }

    private String confirmed(UUID accountId, LoginKind kind) {
        return jdbc.sql("""
                        SELECT sealed
                        FROM access.login
                        JOIN access.account ON account.id = login.account_id
                        WHERE login.account_id = :account
                          AND kind = :kind
                          AND confirmed_at IS NOT NULL
                          AND account.status <> 'CLOSED'
                        """)
                .param("account", accountId)
                .param("kind", kind.name())
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(vault::open)
                .orElse("");
    }
}
