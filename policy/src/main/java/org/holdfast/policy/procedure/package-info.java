/// The steps a case goes through and the clocks that run meanwhile: who may do what at which stage, what must be
/// there before, from which act a limit counts, and who is urged when it has passed.
@NullMarked
package org.holdfast.policy.procedure;

import org.jspecify.annotations.NullMarked;
