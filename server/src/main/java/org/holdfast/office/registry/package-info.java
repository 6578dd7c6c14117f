/// Every rural household, its people over time, what it earns and spends, how it lives and what happened to it.
///
/// Others may use the types in this package and the views `registry.reported_*`. Everything below it is nobody
/// else's business.
@ApplicationModule(allowedDependencies = {"access", "journal", "region", "shell", "intake"})
@NullMarked
package org.holdfast.office.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
