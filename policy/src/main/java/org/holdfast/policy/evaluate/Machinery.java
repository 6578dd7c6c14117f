package org.holdfast.policy.evaluate;

/// The loops an evaluator runs. Production has one set; tests put a faulty one in place and see that the oracle
/// notices.
record Machinery(Operations operations, RatioOperations ratios, AggregateOperations aggregates) {

    static Machinery standard() {
        return of(new Operations());
    }

    static Machinery of(Operations operations) {
        return new Machinery(operations, new RatioOperations(), new AggregateOperations(operations));
    }
}
