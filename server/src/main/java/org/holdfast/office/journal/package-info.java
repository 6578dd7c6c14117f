/// Who did what to which record, in the same transaction as the change; sealed so that a changed row is found.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.holdfast.office.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
