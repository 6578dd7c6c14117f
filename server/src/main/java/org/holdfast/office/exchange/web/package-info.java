@NullMarked
package org.holdfast.office.exchange.web;

import org.jspecify.annotations.NullMarked;
