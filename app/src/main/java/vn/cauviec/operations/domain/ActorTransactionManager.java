package vn.cauviec.operations.domain;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;

/**
 * Tells PostgreSQL, at the beginning of each transaction, who acts and which business day it is. Row-level security reads both;
 * a transaction without an actor sees no personal row. The day is told to visitors who write, too: one who signs up becomes the
 * actor within the transaction.
 */
final class ActorTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String TELL =
            "SELECT set_config('cauviec.actor', ?, true), set_config('cauviec.today', ?, true)";

    private final transient BusinessClock clock;

    ActorTransactionManager(DataSource dataSource, BusinessClock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var actor = CurrentActor.get();
        if (definition.isReadOnly() && !actor.isSignedIn()) {
            return; // nobody reads: the policies need no word for that, and a question to the server is saved on each
            // public page
        }
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection bound");
        }
        try (var statement = holder.getConnection().prepareStatement(TELL)) {
            statement.setString(1, actor.isSignedIn() ? actor.accountId().toString() : "");
            statement.setString(2, clock.today().toString());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not tell the database who acts", e);
        }
    }
}
