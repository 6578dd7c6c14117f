/// Files that come in: kept as they came, read, checked cell by cell, shown before they count, applied by
/// chunk.
///
/// Whoever owns a table implements [ImportTarget]; every ledger imports the same way. Everything below this
/// package is nobody else's business.
@ApplicationModule(allowedDependencies = {"access", "journal", "region", "shell"})
@NullMarked
package org.holdfast.office.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
