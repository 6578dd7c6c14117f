@NullMarked
package org.holdfast.office.exchange.internal;

import org.jspecify.annotations.NullMarked;
