@NullMarked
package org.holdfast.region;

import org.jspecify.annotations.NullMarked;
