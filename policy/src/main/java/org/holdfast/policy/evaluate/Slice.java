package org.holdfast.policy.evaluate;

/// A run of neighbouring households of a block with their members and events: small enough that its registers
/// stay in the cache.
record Slice(
        Block block, int firstHousehold, int households, int firstMember, int members, int firstEvent, int events) {

    static Slice of(Block block, int first, int households) {
        int firstMember = block.memberStart[first];
        int firstEvent = block.eventStart[first];
        return new Slice(
                block,
                first,
                households,
                firstMember,
                block.memberStart[first + households] - firstMember,
                firstEvent,
                block.eventStart[first + households] - firstEvent);
    }

    /// The most rows any register of this slice has.
    int longest() {
        return Math.max(households, Math.max(members, events));
    }
}
