/// Cases: identification, elimination and rollback, with their steps, papers and clocks.
///
/// A clue asks somebody to look; a case decides. Its stages, acts and limits are policy files; here they are carried
/// out: every act one transaction with its history, its clocks and its journal entry, and 409 with the present state
/// where it comes out of order, twice, late, or from the wrong person.
///
/// [Cases] serves the screens, [CaseActs] takes what people do. Others may use the types in this package.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "journal",
            "shell",
            "region",
            "intake",
            "registry",
            "assistance",
            "casework",
            "screening"
        })
@NullMarked
package org.holdfast.office.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
