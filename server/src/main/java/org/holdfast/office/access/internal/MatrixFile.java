package org.holdfast.office.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.holdfast.office.access.PolicyMatrix;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/// The policy matrix from `matrix.yaml`: action → data class, purpose, roles.
@Component
class MatrixFile implements PolicyMatrix {
    private record Line(Set<String> classes, String purpose, Set<String> roles) {}

    private final List<String> roles;
    private final Map<String, Line> actions = new LinkedHashMap<>();

    MatrixFile() throws IOException {
        try (InputStream in = MatrixFile.class.getResourceAsStream("/org/holdfast/office/access/matrix.yaml")) {
            Map<?, ?> file = (Map<?, ?>)
                    new Load(LoadSettings.builder().setLabel("matrix.yaml").build()).loadFromInputStream(in);
            this.roles = words(file.get("roles"));
            Objects.requireNonNull((Map<?, ?>) file.get("actions"), "matrix.yaml has no actions")
                    .forEach((action, line) -> actions.put((String) action, line((String) action, (Map<?, ?>) line)));
        }
    }

    @Override
    public List<String> roles() {
        return roles;
    }

    @Override
    public Set<String> actions() {
        return Set.copyOf(actions.keySet());
    }

    @Override
    public boolean allows(String role, String action) {
        Line line = actions.get(action);
        return line != null && line.roles().contains(role);
    }

    @Override
    public Set<String> classes(String role, String action) {
        Line line = actions.get(action);
        return line != null && line.roles().contains(role) ? line.classes() : Set.of();
    }

    @Override
    public String purpose(String role, String action) {
        Line line = actions.get(action);
        return line == null ? "" : line.purpose();
    }

    private Line line(String action, Map<?, ?> line) {
        Set<String> named = new LinkedHashSet<>(words(line.get("roles")));
        if (!roles.containsAll(named)) {
            named.removeAll(roles);
            throw new IllegalStateException("matrix.yaml: action '" + action + "' names unknown roles " + named);
        }
        return new Line(new LinkedHashSet<>(words(line.get("classes"))), String.valueOf(line.get("purpose")), named);
    }

    private static List<String> words(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
