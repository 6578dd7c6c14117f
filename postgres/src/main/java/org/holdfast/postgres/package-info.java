/// A real PostgreSQL of our own, durable and behind passwords, for a county that has no database server.
///
/// The binaries come unchanged from Maven Central; we start them ourselves because the usual test library turns
/// `fsync` off and logs everybody in (decision 0003).
@NullMarked
package org.holdfast.postgres;

import org.jspecify.annotations.NullMarked;
