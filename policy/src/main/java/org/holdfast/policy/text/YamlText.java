package org.holdfast.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns the text of one YAML file into entries. Types are not guessed: 2022-06-01, yes and 010 stay as
/// written.
public final class YamlText {

    private static final int DEEPEST = 20;

    private final String file;
    private final Problems problems;

    private YamlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The file's keys; empty, with a problem noted, when it is not a YAML group of keys.
    public static Optional<Form> read(String text, String file, String what, Problems problems) {
        YamlText reader = new YamlText(file, problems);
        return reader.root(text).map(fields -> new Form(fields, what, problems));
    }

    private Optional<Entry.Fields> root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isPresent() && entry(node.get(), 0) instanceof Entry.Fields fields) {
                return Optional.of(fields);
            }
            problems.add(
                    "not-a-group",
                    Spot.of(file),
                    "The file holds no keys.",
                    "Every file of the law is a group of keys such as says, unit, values.",
                    "Compare it with the examples in policy/LANGUAGE.md.");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(
                    "broken-yaml",
                    new Spot(file, line),
                    "This is not YAML: " + broken.getProblem() + ".",
                    "The file cannot be read, so nothing in it is in force.",
                    "Mend the line; a text that begins with { [ * & ! % @ or holds ': ' must stand in quotes.");
        } catch (YamlEngineException broken) {
            problems.add(
                    "broken-yaml",
                    Spot.of(file),
                    "This is not YAML: " + broken.getMessage() + ".",
                    "The file cannot be read.",
                    "Mend it.");
        }
        return Optional.empty();
    }

    private Entry entry(Node node, int depth) {
        Spot at = spot(node);
        if (depth > DEEPEST) {
            problems.add(
                    "too-deep", at, "The file is nested too deeply.", "No file of the law needs that.", "Simplify it.");
            return new Entry.Text("", at);
        }
        return switch (node) {
            case MappingNode mapping -> fields(mapping, at, depth);
            case SequenceNode sequence -> {
                List<Entry> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(entry(item, depth + 1));
                }
                yield new Entry.Items(items, at);
            }
            case ScalarNode scalar -> new Entry.Text(scalar.getValue(), at);
            default -> new Entry.Text("", at);
        };
    }

    private Entry.Fields fields(MappingNode mapping, Spot at, int depth) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        Map<String, Spot> keyAt = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Spot where = spot(tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (fields.containsKey(key)) {
                problems.add(
                        "duplicate-key",
                        where,
                        "'" + key + "' stands twice.",
                        "It is not clear which of the two counts.",
                        "Keep one of them.");
            }
            fields.put(key, entry(tuple.getValueNode(), depth + 1));
            keyAt.put(key, where);
        }
        return new Entry.Fields(fields, keyAt, at);
    }

    private Spot spot(Node node) {
        return new Spot(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
