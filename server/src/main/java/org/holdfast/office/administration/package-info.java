/// Accounts, postings and handovers as pages. The rows and the rules belong to access; this module only shows
/// them and sits above the shell, because access itself lies below every page.
@ApplicationModule(allowedDependencies = {"access", "access::*", "region", "journal", "shell"})
@NullMarked
package org.holdfast.office.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
