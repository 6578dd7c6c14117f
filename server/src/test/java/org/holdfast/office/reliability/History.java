package org.holdfast.office.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What each writer asked for and what it was told, in the order it happened. Kept as lines of text too, so
/// that a failed run can be read.
final class History {
    /// INVOKE before sending; OK and FAIL only for a definite answer; INFO when nobody knows.
    enum Kind {
        INVOKE,
        OK,
        FAIL,
        INFO
    }

    record Event(long atMillis, int writer, String operation, Kind kind, String note) {
        @Override
        public String toString() {
            return "{\"t\":%d,\"proc\":%d,\"op\":\"%s\",\"kind\":\"%s\",\"note\":\"%s\"}"
                    .formatted(atMillis, writer, operation, kind, note.replace('"', '\''));
        }
    }

    private final long began = System.nanoTime();
    private final List<Event> events = new ArrayList<>();

    synchronized void add(int writer, String operation, Kind kind, String note) {
        events.add(new Event((System.nanoTime() - began) / 1_000_000, writer, operation, kind, note));
    }

    synchronized Set<String> with(Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(Event::operation)
                .collect(Collectors.toSet());
    }

    synchronized Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind, events.stream().filter(event -> event.kind() == kind).count());
        }
        return counts;
    }

    synchronized void keep(Path file) {
        try {
            Files.write(file, events.stream().map(Event::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
