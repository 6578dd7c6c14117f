@NullMarked
package org.holdfast.policy.help;

import org.jspecify.annotations.NullMarked;
