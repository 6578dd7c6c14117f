package org.holdfast.office.casework.web;

/// Names of villages as the pages of the doors write them: county, township, village.
@FunctionalInterface
public interface VillageNames {
    String of(long village);
}
