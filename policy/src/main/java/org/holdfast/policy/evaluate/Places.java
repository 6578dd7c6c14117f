package org.holdfast.policy.evaluate;

import java.util.IdentityHashMap;
import java.util.Map;
import org.holdfast.policy.term.Term;

/// Where the values of one rule's terms stand in its program. A term is a tree, and to find it by
/// what it says goes through all of it; the terms of a rule are always the same ones, so each is
/// looked up once.
final class Places {

    /// @param rows whether there is a value for each household, member or event, and not one for
    /// all
    record Place(Register register, boolean rows) {}

    private final Program program;
    private final Map<Term, Place> known = new IdentityHashMap<>();

    Places(Program program) {
        this.program = program;
    }

    Place of(Term term) {
        Place place = known.get(term);
        if (place == null) {
            place = new Place(program.register(term), term.over().isPresent());
            known.put(term, place);
        }
        return place;
    }
}
