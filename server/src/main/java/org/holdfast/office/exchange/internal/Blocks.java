package org.holdfast.office.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.NameSounds;
import org.holdfast.matching.Sought;

/// Which records a person is worth comparing with: those of the same sound, the same or nearly the same
/// birthday, or the same village and about the same year. The records are few and stay in memory; the
/// people only pass by.
final class Blocks {
    private final NameSounds sounds;
    private final Map<String, List<Sought>> bySound = new HashMap<>();
    private final Map<LocalDate, List<Sought>> byBirthday = new HashMap<>();
    private final Map<Long, List<Sought>> byVillageAndYear = new HashMap<>();
    private final Map<String, List<Sought>> byVillageAndSurname = new HashMap<>();

    Blocks(NameSounds sounds, List<Sought> records) {
        this.sounds = sounds;
        records.forEach(this::add);
    }

    private void add(Sought record) {
        String name = record.described.name();
        if (name.isEmpty()) {
            return;
        }
        put(bySound, sounds.of(name), record);
        LocalDate born = record.described.bornOn();
        if (born != null) {
            Sought.meant(born).forEach(day -> put(byBirthday, day, record));
        }
        for (long village : record.described.villages()) {
            if (born == null) {
                put(byVillageAndSurname, village + sounds.of(name.codePointAt(0)), record);
            } else {
                for (int year = born.getYear() - 1; year <= born.getYear() + 1; year++) {
                    put(byVillageAndYear, village * 10_000 + year, record);
                }
            }
        }
    }

    private static <K> void put(Map<K, List<Sought>> block, K key, Sought record) {
        block.computeIfAbsent(key, k -> new ArrayList<>()).add(record);
    }

    void worthComparing(Known person, Consumer<Sought> with) {
        String name = person.name();
        bySound.getOrDefault(sounds.of(name), List.of()).forEach(with);
        LocalDate born = person.bornOn();
        if (born != null) {
            byBirthday.getOrDefault(born, List.of()).forEach(with);
            if (!byVillageAndYear.isEmpty()) {
                byVillageAndYear
                        .getOrDefault(person.regionCode() * 10_000 + born.getYear(), List.of())
                        .forEach(with);
            }
        }
        if (!byVillageAndSurname.isEmpty() && !name.isEmpty()) {
            byVillageAndSurname
                    .getOrDefault(person.regionCode() + sounds.of(name.codePointAt(0)), List.of())
                    .forEach(with);
        }
    }
}
