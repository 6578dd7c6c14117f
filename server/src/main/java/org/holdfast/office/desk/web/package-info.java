@NullMarked
package org.holdfast.office.desk.web;

import org.jspecify.annotations.NullMarked;
