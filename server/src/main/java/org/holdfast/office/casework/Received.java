package org.holdfast.office.casework;

/// What became of a batch.
///
/// @param opened clues opened
/// @param standing reasons new or changed on open clues
/// @param answered reasons that a closed check had answered already
/// @param withdrawn reasons whose rule stopped firing
/// @param asked questions new or asked again
public record Received(int opened, int standing, int answered, int withdrawn, int asked) {
    public static final Received NOTHING = new Received(0, 0, 0, 0, 0);

    public Received plus(Received more) {
        return new Received(
                opened + more.opened,
                standing + more.standing,
                answered + more.answered,
                withdrawn + more.withdrawn,
                asked + more.asked);
    }
}
