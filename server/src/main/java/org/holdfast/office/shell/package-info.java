/// Page frame, words, problems, files, field encryption and job lanes
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(allowedDependencies = {"access", "access :: web", "region", "journal"})
@NullMarked
package org.holdfast.office.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
