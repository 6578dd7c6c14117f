package org.holdfast.office.papers.internal;

import java.util.Optional;

/// A file as it is kept.
///
/// @param number read from the square on one of its pages
record Cleaned(byte[] bytes, String type, int pages, Optional<String> number) {}
