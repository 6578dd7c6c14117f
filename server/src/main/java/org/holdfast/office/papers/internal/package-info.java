@NullMarked
package org.holdfast.office.papers.internal;

import org.jspecify.annotations.NullMarked;
