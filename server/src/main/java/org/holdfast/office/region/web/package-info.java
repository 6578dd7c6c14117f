@NullMarked
package org.holdfast.office.region.web;

import org.jspecify.annotations.NullMarked;
