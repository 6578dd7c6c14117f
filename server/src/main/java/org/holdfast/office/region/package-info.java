/// The official five-level tree of places and its editions.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.holdfast.office.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
