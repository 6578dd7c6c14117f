package org.holdfast.office.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.registry.Act;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;

/// Makes an act out of a form, noting everything that is wrong in it at once.
final class ActReader {
    /// Beside which field a refusal of the registry belongs.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("registry.problem.future", "on"),
            Map.entry("registry.problem.before-joining", "on"),
            Map.entry("registry.problem.evidence", "evidence"),
            Map.entry("registry.problem.name", "name"),
            Map.entry("registry.problem.phone", "phone"),
            Map.entry("registry.problem.number-taken", "document"),
            Map.entry("registry.problem.not-members", "member"),
            Map.entry("registry.problem.nobody-stays", "member"),
            Map.entry("registry.problem.same-household", "other"),
            Map.entry("registry.problem.other-province", "other"),
            Map.entry("registry.problem.no-village", "village"));

    private final UUID household;
    private final ActKind kind;
    private final ActForm form;
    private final Wrongs wrongs;

    ActReader(UUID household, ActKind kind, ActForm form, Wrongs wrongs) {
        this.household = household;
        this.kind = kind;
        this.form = form;
        this.wrongs = wrongs;
    }

    static Wrong wrong(Refused refused) {
        String field = refused.code().startsWith("registry.problem.id.") ? "document" : FIELDS.get(refused.code());
        return Wrong.at(field == null ? "" : field, refused);
    }

    @Nullable
    LocalDate day() {
        return wrongs.read("on", () -> {
            try {
                return LocalDate.parse(form.on());
            } catch (DateTimeParseException e) {
                throw Refused.input("registry.problem.day");
            }
        });
    }

    void evidence() {
        if (form.evidence().isEmpty()) {
            wrongs.add(Wrong.at("evidence", "registry.problem.evidence"));
        }
    }

    /// @return null where a field is wrong
    @Nullable
    Act act() {
        UUID member = kind.has("member") && kind != ActKind.SPLIT ? member() : household;
        UUID other = kind.has("other") ? id("other", form.other(), "registry.problem.other-missing") : household;
        Integer relation = kind.has("relation") ? relation() : Integer.valueOf(-1);
        if (member == null || other == null || relation == null) {
            return null;
        }
        return switch (kind) {
            case BIRTH -> birth(relation);
            case DEATH -> new Act.Death(member);
            case LEAVE -> new Act.Join(member, other, relation);
            case JOIN -> new Act.Join(other, household, relation);
            case SPLIT -> split();
            case MERGE -> new Act.Merge(household, other);
            case HEAD -> new Act.ChangeOfHead(household, member);
            case RETURN -> new Act.Return(member);
            case PHONE ->
                filled("phone", form.phone(), "registry.problem.phone") ? new Act.NewPhone(member, form.phone()) : null;
            case DOCUMENT ->
                filled("document", form.document(), "registry.problem.document-missing")
                        ? new Act.NewDocument(member, form.document())
                        : null;
            case MOVE -> move();
        };
    }

    private @Nullable Act birth(int relation) {
        boolean named = filled("name", form.name(), "registry.problem.name");
        boolean sexed = form.sex().matches("[12]") || !filled("sex", "", "registry.problem.sex-missing");
        return named && form.sex().matches("[12]") && sexed
                ? new Act.Birth(household, form.name(), Integer.parseInt(form.sex()), relation, form.document())
                : null;
    }

    private @Nullable Act split() {
        if (form.member().isEmpty()) {
            wrongs.add(Wrong.at("member", "registry.problem.member-missing"));
            return null;
        }
        List<UUID> leaving = wrongs.read(
                "member", () -> form.member().stream().map(ActReader::uuid).toList());
        return leaving == null ? null : new Act.Split(household, leaving);
    }

    private @Nullable Act move() {
        if (!form.village().matches("[0-9]{12}")) {
            wrongs.add(Wrong.at("village", "registry.problem.no-village"));
            return null;
        }
        return new Act.Move(household, Long.parseLong(form.village()));
    }

    private @Nullable UUID member() {
        return id("member", form.member().isEmpty() ? "" : form.member().getFirst(), "registry.problem.member-missing");
    }

    private @Nullable UUID id(String field, String text, String missing) {
        return filled(field, text, missing) ? wrongs.read(field, () -> uuid(text)) : null;
    }

    /// -1 where it is not known.
    private @Nullable Integer relation() {
        return wrongs.read("relation", () -> {
            if (form.relation().isEmpty()) {
                return -1;
            }
            if (!form.relation().matches("[0-9]{1,3}")) {
                throw Refused.input("registry.problem.relation");
            }
            return Integer.valueOf(form.relation());
        });
    }

    private boolean filled(String field, String text, String missing) {
        if (text.isEmpty()) {
            wrongs.add(Wrong.at(field, missing));
        }
        return !text.isEmpty();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.input("registry.problem.not-members");
        }
    }
}
