package org.holdfast.office.intake.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Layouts;
import org.springframework.stereotype.Component;

/// A profile read the other way: which field is written under which heading.
@Component
class ProfileLayouts implements Layouts {
    private final Profiles profiles;
    private final Targets targets;

    ProfileLayouts(Profiles profiles, Targets targets) {
        this.profiles = profiles;
        this.targets = targets;
    }

    @Override
    public Layout of(String name) {
        Profile profile = profiles.of(name);
        Map<String, Cell> columns = new LinkedHashMap<>();
        for (Profile.Part part : profile.parts()) {
            ImportTarget target = targets.of(part.target());
            for (Profile.Mapping mapping : part.mappings()) {
                add(columns, target, mapping);
            }
        }
        List<Column> written = new ArrayList<>();
        columns.forEach((heading, cell) -> written.add(new Column(heading, cell)));
        return new Layout(profile.zh(), profile.en(), profile.headingRow(), List.copyOf(written));
    }

    private static void add(Map<String, Cell> columns, ImportTarget target, Profile.Mapping mapping) {
        switch (mapping.from()) {
            case Profile.From.VillageNames names -> {
                columns.putIfAbsent(names.township(), new Cell.Township());
                columns.putIfAbsent(names.village(), new Cell.Village());
            }
            case Profile.From.Column column ->
                columns.putIfAbsent(
                        column.headings().getFirst(),
                        new Cell.Value(target.name(), field(target, mapping), words(mapping.how())));
            case Profile.From.Contains contains -> {
                String heading = contains.headings().getFirst();
                Map<String, String> fields = new LinkedHashMap<>();
                if (columns.get(heading) instanceof Cell.Words earlier) {
                    fields.putAll(earlier.fields());
                }
                fields.put(contains.word(), mapping.field());
                columns.put(heading, new Cell.Words(target.name(), fields));
            }
            case Profile.From.CountFilled _, Profile.From.Constant _, Profile.From.Asked _ -> {}
            case Profile.From.Sum _, Profile.From.BornFromAge _, Profile.From.RowNumber _ -> {}
            case Profile.From.Joined _ -> {}
        }
    }

    private static Field field(ImportTarget target, Profile.Mapping mapping) {
        return target.fields().stream()
                .filter(field -> field.name().equals(mapping.field()))
                .findFirst()
                .orElseThrow();
    }

    /// Several words of the file may mean the same; who writes decides what to do then.
    private static Map<String, List<String>> words(How how) {
        Map<String, List<String>> words = new TreeMap<>();
        new TreeMap<>(how.words())
                .forEach((said, meant) ->
                        words.computeIfAbsent(meant, none -> new ArrayList<>()).add(said));
        return words;
    }
}
