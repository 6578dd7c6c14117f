package org.holdfast.office.region;

import java.util.List;
import java.util.Optional;
import org.holdfast.region.DivisionTree;

/// The tree of places in the database. Public facts: no lock is needed to read it.
public interface Places {
    Optional<Place> find(int level, long code);

    /// The place a code stands for at its lowest level, so that a village code finds the village.
    Optional<Place> village(long code);

    List<Place> children(Place parent);

    /// From the province down to the place itself.
    List<Place> path(int level, long code);

    /// Places whose name contains the text or whose pinyin initials begin with it, inside [lo, hi); best first.
    List<Place> search(String text, long lo, long hi, int atMost);

    /// Every place whose code lies in [lo, hi), in the order of the codes; for checking files against the list.
    List<Place> within(long lo, long hi);

    /// The codes of every place in [lo, hi) from that level downwards, each once and ascending. Much less than their
    /// names.
    long[] codesWithin(long lo, long hi, int fromLevel);

    /// The lowest place that holds both codes.
    Place common(long code, long other);

    /// Replaces the tree by an edition; one transaction.
    ///
    /// @return how many places it has
    long load(DivisionTree tree, int edition);

    long size();
}
