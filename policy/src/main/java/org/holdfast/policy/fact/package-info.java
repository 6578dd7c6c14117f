/// What rules may look at: the registry's base attributes and the facts computed from them.
@NullMarked
package org.holdfast.policy.fact;

import org.jspecify.annotations.NullMarked;
