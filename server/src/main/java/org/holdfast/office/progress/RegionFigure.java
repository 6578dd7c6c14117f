package org.holdfast.office.progress;

/// The number of one child place. A child without rows is not listed: its number is 0.
public record RegionFigure(long regionCode, long count) {}
