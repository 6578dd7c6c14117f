/// The office at a terminal: commands, and the demo that fills a folder with a rehearsal county.
///
/// May use everybody; nobody uses it (decision 0005).
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "region",
            "access",
            "journal",
            "intake",
            "registry",
            "casework",
            "screening",
            "progress",
            "exchange"
        })
@NullMarked
package org.holdfast.office.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
