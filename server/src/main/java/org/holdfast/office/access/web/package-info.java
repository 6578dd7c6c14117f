/// What the frame of the pages needs to know of the one who is signed in.
@NamedInterface("web")
@NullMarked
package org.holdfast.office.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
