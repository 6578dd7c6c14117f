@NullMarked
package org.holdfast.office;

import org.jspecify.annotations.NullMarked;
