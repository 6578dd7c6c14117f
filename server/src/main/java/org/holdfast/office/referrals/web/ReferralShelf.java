package org.holdfast.office.referrals.web;

import java.util.List;
import java.util.Map;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;
import org.springframework.stereotype.Component;

/// Words of the law and names of places that pages of referrals show.
@Component
public class ReferralShelf {
    private final PolicyVersions policy;
    private final Places places;

    ReferralShelf(PolicyVersions policy, Places places) {
        this.policy = policy;
        this.places = places;
    }

    /// Words of a list in its own order.
    public List<CodeList.Code> list(String name) {
        return policy.inForce()
                .book()
                .codes(name)
                .map(list -> List.copyOf(list.words().values()))
                .orElse(List.of());
    }

    public String word(Page page, String list, String word) {
        return policy.inForce()
                .book()
                .codes(list)
                .map(CodeList::words)
                .map((Map<String, CodeList.Code> words) -> words.get(word))
                .map(code -> say(page, code.label()))
                .orElse(word);
    }

    public String programme(Page page, String word) {
        return word(page, "programme", word);
    }

    public String programme(Page page, int number) {
        return policy.inForce()
                .book()
                .codes("programme")
                .flatMap(list -> list.numbered(number))
                .map(code -> say(page, code.label()))
                .orElse("");
    }

    /// How a rule is called.
    public String rule(Page page, String id) {
        return policy.inForce()
                .book()
                .rule(id)
                .map(rule -> say(page, rule.says()))
                .orElse(id);
    }

    /// How a place is called: the lowest that bears the code.
    public String place(long code) {
        return places.village(code).map(Place::name).orElseGet(() -> "%012d".formatted(code));
    }

    private static String say(Page page, Wording wording) {
        return page.chinese() ? wording.zh() : wording.en();
    }
}
