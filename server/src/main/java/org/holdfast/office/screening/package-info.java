/// Applies the law to every household and keeps what it says: when one changes, every night, and when a
/// month or the law turns.
///
/// [PolicyVersions] holds the law in force, [Judgements] tells what it says about a household and why,
/// [IncomeSheets] how the income was computed, [RuleBook] what the rules are, [Screening] runs the
/// bulk. What fires on the risk shelf goes to casework as clues; what cannot be told goes there as
/// questions.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(
        allowedDependencies = {"access", "journal", "shell", "region", "registry", "assistance", "casework", "progress"
        })
@NullMarked
package org.holdfast.office.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
