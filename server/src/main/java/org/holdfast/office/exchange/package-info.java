/// What other offices send and what they are answered: department batches, matched with the registry's
/// people, handed on as clues, answered record by record.
///
/// [Feeds] serves the screens. A record is matched by the keyed hash of the ID number; what that leaves is
/// looked for by name, village, sex and birthday, and only ever shown to a clerk. Every record has an
/// answer, and the sum of the answers is the number of records.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(
        allowedDependencies = {"access", "journal", "shell", "region", "intake", "registry", "casework", "screening"})
@NullMarked
package org.holdfast.office.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
