/// Days as offices count them: calendar days, and working days with the holidays and make-up days of each year.
@NullMarked
package org.holdfast.policy.calendar;

import org.jspecify.annotations.NullMarked;
