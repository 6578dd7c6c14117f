@NullMarked
package org.holdfast.office.registry.internal;

import org.jspecify.annotations.NullMarked;
