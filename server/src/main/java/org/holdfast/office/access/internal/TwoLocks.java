package org.holdfast.office.access.internal;

import java.util.Optional;
import java.util.function.Function;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Idempotency;
import org.holdfast.office.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The gate over PostgreSQL: the range in the statement first, row-level security second, never one
/// without the other.
@Component
class TwoLocks implements Gate {
    private static final long TOWNSHIP = 1_000;

    private final JdbcClient db;
    private final PolicyMatrix matrix;
    private final Idempotency idempotency;
    private final Journal journal;
    private final FirstLock firstLock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    TwoLocks(
            JdbcClient db,
            PolicyMatrix matrix,
            Idempotency idempotency,
            Journal journal,
            FirstLock firstLock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.matrix = matrix;
        this.idempotency = idempotency;
        this.journal = journal;
        this.firstLock = firstLock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // One snapshot for all statements of a reading: the parts of a page speak of one moment.
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T read(Acting who, String action, Function<Within, T> work) {
        if (!who.isSystem()) {
            permit(who, action);
        }
        return inside(reading, who, null, work);
    }

    @Override
    public Answer write(Acting who, String action, WriteRequest request, Function<Within, Answer> work) {
        if (!who.isSystem()) {
            permit(who, action);
        }
        try {
            return inside(writing, who, request, within -> once(who, action, request, within, work));
        } catch (Idempotency.KeyReused e) {
            throw Refused.conflict("problem.key-reused");
        }
    }

    @Override
    public <T> T work(Acting system, String action, Function<Within, T> work) {
        if (!system.isSystem()) {
            permit(system, action);
        }
        return inside(writing, system, null, work);
    }

    private void permit(Acting who, String action) {
        if (!matrix.allows(who.role(), action)) {
            throw Refused.notAllowed();
        }
    }

    private Answer once(Acting who, String action, WriteRequest request, Within within, Function<Within, Answer> work) {
        Optional<Idempotency.Stored> earlier =
                idempotency.claim(who.accountId(), request.key(), request.route(), request.bodyHash());
        if (earlier.isPresent()) {
            return new Answer(earlier.get().status(), earlier.get().answer());
        }
        Answer answer = work.apply(within);
        if (journal.recordedInThisTransaction() == 0) {
            throw new IllegalStateException("The act '" + action + "' left no journal entry; it was not carried out.");
        }
        idempotency.store(who.accountId(), request.key(), answer.status(), answer.body());
        return answer;
    }

    /// A village and a nation are asked about with the same statement over the same connections. A plan
    /// kept from a village takes every range for a few rows and goes through a county row by row, so a
    /// job and whoever reads of more than a township have each statement planned for their place. A
    /// write looks up by keys. Over tables in partitions every plan is made for its place
    /// (`holdfast.plans`, set with the connection).
    private static String plans(Acting who, boolean reads) {
        boolean wide = who.hi() - who.lo() > TOWNSHIP;
        return who.isSystem() || (reads && wide) ? "force_custom_plan" : "auto";
    }

    private <T> T inside(
            TransactionTemplate transaction, Acting who, @Nullable WriteRequest request, Function<Within, T> work) {
        T result = transaction.execute(status -> {
            db.sql("select set_config('holdfast.lo', :lo, true), set_config('holdfast.hi', :hi, true),"
                            + " set_config('holdfast.narrow', :narrow, true), set_config('holdfast.posting', :posting, true),"
                            + " set_config('holdfast.account', :account, true), set_config('holdfast.request', :request, true),"
                            + " set_config('plan_cache_mode', case when current_setting('holdfast.plans', true) = 'own'"
                            + " then 'force_custom_plan' else :plans end, true)")
                    .param("plans", plans(who, transaction == reading))
                    .param("lo", Long.toString(who.lo()))
                    .param("hi", Long.toString(who.hi()))
                    .param("narrow", who.narrow())
                    .param("posting", who.isSystem() ? "" : Long.toString(who.postingId()))
                    .param("account", who.isSystem() ? "" : Long.toString(who.accountId()))
                    .param("request", request == null ? "" : request.key().toString())
                    .query((row, n) -> 1)
                    .single();
            return work.apply(firstLock.around(who));
        });
        if (result == null) {
            throw new IllegalStateException("The work inside the gate returned nothing.");
        }
        return result;
    }
}
