@NullMarked
package org.holdfast.office.referrals.web;

import org.jspecify.annotations.NullMarked;
