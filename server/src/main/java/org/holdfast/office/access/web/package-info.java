/// Sessions and arguments of handlers: what the page frame may use of access beside its root.
@NamedInterface("web")
@NullMarked
package org.holdfast.office.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
