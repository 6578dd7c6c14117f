@NullMarked
package org.holdfast.office.progress.internal;

import org.jspecify.annotations.NullMarked;
