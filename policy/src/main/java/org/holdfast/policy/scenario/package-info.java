/// Scenarios: sentences with values that stand on the boundary of a rule, and the runner that holds the law to
/// them.
@NullMarked
package org.holdfast.policy.scenario;

import org.jspecify.annotations.NullMarked;
