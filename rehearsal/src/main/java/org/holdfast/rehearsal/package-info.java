@NullMarked
package org.holdfast.rehearsal;

import org.jspecify.annotations.NullMarked;
