package org.holdfast.policy.parameter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Parameter.Values;

/// All parameters with the values that places set of their own.
public final class Parameters {

    private final Map<String, Parameter> byName = new TreeMap<>();
    private final Map<String, Map<Long, Values>> regional = new TreeMap<>();

    public void add(Parameter parameter) {
        byName.put(parameter.name(), parameter);
    }

    public void addRegional(String name, long region, Values values) {
        regional.computeIfAbsent(name, _ -> new TreeMap<>()).put(region, values);
    }

    public Optional<Parameter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Parameter> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// Places with values of their own, by code.
    public Map<Long, Values> regionsOf(String name) {
        return Collections.unmodifiableMap(regional.getOrDefault(name, Map.of()));
    }

    /// The value for a place on a day: the nearest place that has one in force by then.
    public Optional<InForce> inForce(String name, long region, LocalDate day) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("There is no parameter " + name);
        }
        Map<Long, Values> own = regional.getOrDefault(name, Map.of());
        for (long place : Region.chain(region)) {
            Values values = place == Region.NATION ? parameter.national() : own.get(place);
            Map.Entry<LocalDate, Dated> entry =
                    values == null ? null : values.from().floorEntry(day);
            if (entry != null) {
                return Optional.of(new InForce(parameter, place, entry.getValue()));
            }
        }
        return Optional.empty();
    }

    /// The same parameters with another value at a place and everywhere below it, from a day on: what a what-if asks.
    /// Values that places below have set of their own give way.
    ///
    /// @param place 12-digit code, 0 for the nation; below the county everything is as in the county
    public Parameters with(String name, long place, Dated value) {
        long region = Region.county(place);
        Parameter changed = byName.get(name);
        if (changed == null) {
            throw new IllegalArgumentException("There is no parameter " + name);
        }
        Parameters all = new Parameters();
        byName.values().forEach(all::add);
        regional.forEach((other, places) -> places.forEach((one, values) -> {
            if (!other.equals(name) || !Region.chain(one).contains(region)) {
                all.addRegional(other, one, values);
            }
        }));
        Values own = region == Region.NATION
                ? changed.national()
                : regionsOf(name).getOrDefault(region, new Values(new TreeMap<>(), new TreeSet<>()));
        NavigableMap<LocalDate, Dated> dated = new TreeMap<>(own.from().headMap(value.from(), false));
        dated.put(value.from(), value);
        Values set = new Values(dated, own.expected());
        if (region == Region.NATION) {
            all.add(new Parameter(
                    name,
                    changed.says(),
                    changed.label(),
                    changed.unit(),
                    changed.unitText(),
                    changed.mayVaryBy(),
                    set,
                    changed.at()));
        } else {
            all.addRegional(name, region, set);
        }
        return all;
    }

    /// A parameter's value at one place and day, with the place that set it.
    public record InForce(Parameter parameter, long setBy, Dated dated) {
        public Value value() {
            return dated.value();
        }
    }
}
