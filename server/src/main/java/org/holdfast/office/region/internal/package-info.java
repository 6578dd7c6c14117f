@NullMarked
package org.holdfast.office.region.internal;

import org.jspecify.annotations.NullMarked;
