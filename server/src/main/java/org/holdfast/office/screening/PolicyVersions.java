package org.holdfast.office.screening;

import java.nio.file.Path;
import java.time.Instant;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.policy.book.PolicyBook;
import org.jspecify.annotations.Nullable;

/// The law in force. It is a stored version, not a folder: nodes switch between transactions, and every
/// judgement names it.
public interface PolicyVersions {
    /// The version in force now, read in the running transaction.
    InForce inForce();

    /// Whether there is one at all.
    boolean isInForce();

    /// Reads the folder given at start and puts it in force, signed by whoever applies it. A folder
    /// with a mistake is refused with file, line and cure, and the old version stays in force.
    Answer apply(Acting who, WriteRequest request);

    /// The same from the command line or at the first start of an empty database.
    ///
    /// @throws org.holdfast.policy.problem.PolicyRefused with every mistake of the folder
    InForce applyFolder(Path folder, @Nullable Long account);

    /// A version with its law.
    record InForce(int number, String hash, Instant appliedAt, PolicyBook book) {}
}
