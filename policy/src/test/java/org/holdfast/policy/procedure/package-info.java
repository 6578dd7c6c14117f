@NullMarked
package org.holdfast.policy.procedure;

import org.jspecify.annotations.NullMarked;
