package org.holdfast.office.progress;

import java.time.LocalDate;

/// A number, what it counts, and the day it speaks of.
public record Figure(Indicator indicator, long count, LocalDate day) {}
