/// Numbers about places: every one of them opens the rows it was made of, and both come from the same
/// statement.
///
/// [Figures] counts an [Indicator] for a place or for each of its children and lists its rows; [PovertyReport]
/// measures poverty and inequality of any data set. Reads what other modules publish as `<module>.reported_*`
/// and nothing else.
///
/// [BoardLaw] is what it asks of whoever holds the law.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(allowedDependencies = {"access", "journal", "shell", "region"})
@NullMarked
package org.holdfast.office.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
