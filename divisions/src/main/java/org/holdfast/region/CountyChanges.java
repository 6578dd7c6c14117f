package org.holdfast.region;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The change report for one pair of years. Every code that is in only one of the two lists appears exactly
/// once, in `added`, `removed` or on one side of `moved`; every code in both lists with two names appears in
/// `renamed`.
///
/// `moved` is a likelihood, not a fact: a code that ended and a code that began in the same province under the
/// same name (or the same name but for its kind: 万全县 → 万全区). The list does not say so itself; an officer
/// confirms before records follow.
public record CountyChanges(
        int from, int to, List<County> added, List<County> removed, List<Renamed> renamed, List<Moved> moved) {

    public record County(RegionCode code, String name) {}

    public record Renamed(RegionCode code, String before, String after) {}

    /// `sameName` says whether the whole name agrees or only the name without its kind.
    public record Moved(County before, County after, boolean sameName) {}

    public CountyChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
    }

    static CountyChanges between(
            int from, NavigableMap<RegionCode, String> before, int to, NavigableMap<RegionCode, String> after) {
        List<County> removed = onlyIn(before, after);
        List<County> added = onlyIn(after, before);
        List<Renamed> renamed = before.entrySet().stream()
                .flatMap(old -> renamed(old.getKey(), old.getValue(), after).stream())
                .toList();
        List<Moved> moved = new ArrayList<>();
        match(removed, added, true, moved);
        match(removed, added, false, moved);
        return new CountyChanges(from, to, added, removed, renamed, moved);
    }

    private static List<County> onlyIn(NavigableMap<RegionCode, String> here, NavigableMap<RegionCode, String> there) {
        NavigableMap<RegionCode, String> only = new TreeMap<>(here);
        only.keySet().removeAll(there.keySet());
        List<County> counties = new ArrayList<>();
        only.forEach((code, name) -> counties.add(new County(code, name)));
        return counties;
    }

    private static Optional<Renamed> renamed(RegionCode code, String before, NavigableMap<RegionCode, String> after) {
        return Optional.ofNullable(after.get(code))
                .filter(name -> !name.equals(before))
                .map(name -> new Renamed(code, before, name));
    }

    /// Takes pairs out of both lists, nearest codes first, only where exactly one partner in the province fits.
    private static void match(List<County> removed, List<County> added, boolean wholeName, List<Moved> moved) {
        for (County old : List.copyOf(removed)) {
            List<County> partners = partners(old, added, wholeName);
            if (partners.size() == 1
                    && partners(partners.getFirst(), removed, wholeName).size() == 1) {
                moved.add(new Moved(old, partners.getFirst(), wholeName));
                removed.remove(old);
                added.remove(partners.getFirst());
            }
        }
    }

    private static List<County> partners(County one, List<County> others, boolean wholeName) {
        String name = wholeName ? one.name() : stem(one.name());
        return others.stream()
                .filter(other -> other.code().province() == one.code().province())
                .filter(other -> name.equals(wholeName ? other.name() : stem(other.name())))
                .toList();
    }

    /// 万全 for 万全县, 青龙 for 青龙满族自治县; a name of two characters keeps its kind (城区, 郊区, 单县).
    static String stem(String name) {
        String stem = name.replaceFirst("(?<=..)(\\p{IsHan}族)*(\\p{IsHan}{1,2}族)?自治[县旗]$", "");
        return Stream.of("县", "区", "市", "旗")
                .filter(kind -> stem.endsWith(kind) && stem.length() > 2)
                .map(kind -> stem.substring(0, stem.length() - 1))
                .findFirst()
                .orElse(stem);
    }
}
