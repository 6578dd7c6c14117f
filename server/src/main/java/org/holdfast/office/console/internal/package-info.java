@NullMarked
package org.holdfast.office.console.internal;

import org.jspecify.annotations.NullMarked;
