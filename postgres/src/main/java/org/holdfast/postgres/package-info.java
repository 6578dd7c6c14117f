@NullMarked
package org.holdfast.postgres;

import org.jspecify.annotations.NullMarked;
