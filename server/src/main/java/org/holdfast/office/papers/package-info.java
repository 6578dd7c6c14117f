/// Papers: what the office prints for a household and a case, and what comes back signed.
///
/// Every paper is made from the case's real data by its own type and template, carries a short number that tells
/// nothing by itself, and is journalled as it leaves. A scan finds its case by that number.
///
/// [Papers] prints one, [PrintJobs] many, [Scans] keeps what comes back. Others may use the types in this package.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "journal",
            "shell",
            "region",
            "registry",
            "casework",
            "screening",
            "assistance",
            "cases"
        })
@NullMarked
package org.holdfast.office.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
