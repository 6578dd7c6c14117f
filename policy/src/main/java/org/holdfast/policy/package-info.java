@NullMarked
package org.holdfast.policy;

import org.jspecify.annotations.NullMarked;
