/// The law of one folder: read whole, checked whole, unchangeable, and asked for a place and a day.
@NullMarked
package org.holdfast.policy.book;

import org.jspecify.annotations.NullMarked;
