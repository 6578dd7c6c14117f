package org.holdfast.office.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in the form of an act, word for word as it was entered.
///
/// @param step `check` shows what the act would touch, `edit` goes back to the form, `do` carries it out
/// @param q what was looked for elsewhere
/// @param member public ids of members of this household
/// @param other public id of another household, or of the person who joins from there
public record ActForm(
        String step,
        String q,
        List<String> member,
        String name,
        String sex,
        String relation,
        String document,
        String phone,
        String other,
        String village,
        String on,
        String evidence) {

    public ActForm(
            @Nullable String step,
            @Nullable String q,
            @Nullable List<String> member,
            @Nullable String name,
            @Nullable String sex,
            @Nullable String relation,
            @Nullable String document,
            @Nullable String phone,
            @Nullable String other,
            @Nullable String village,
            @Nullable String on,
            @Nullable String evidence) {
        this.step = plain(step);
        this.q = plain(q);
        this.member = member == null ? List.of() : List.copyOf(member);
        this.name = plain(name);
        this.sex = plain(sex);
        this.relation = plain(relation);
        this.document = plain(document);
        this.phone = plain(phone);
        this.other = plain(other);
        this.village = plain(village);
        this.on = plain(on);
        this.evidence = plain(evidence);
    }

    static ActForm empty(String q) {
        return new ActForm(null, q, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean hasMember(String id) {
        return member.contains(id);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
