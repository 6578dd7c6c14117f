@NullMarked
package org.holdfast.office.registry.web;

import org.jspecify.annotations.NullMarked;
