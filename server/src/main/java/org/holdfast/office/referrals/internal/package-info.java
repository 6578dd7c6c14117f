@NullMarked
package org.holdfast.office.referrals.internal;

import org.jspecify.annotations.NullMarked;
