package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// An oracle is worth what it notices: every planted fault must be found.
class FaultsTest {

    private static final PolicyBook BOOK = Trials.shipped();
    private static final long SEED = 20220602;

    @TestFactory
    java.util.stream.Stream<DynamicTest> everyPlantedFaultIsFound() {
        Map<String, Trials> faults = new Faults(BOOK).all();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(10);
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    Optional<String> found = fault.getValue().run(SEED, 60_000);
                    assertThat(found)
                            .as("nobody noticed that " + fault.getKey())
                            .isPresent();
                    System.out.println(
                            "fault '" + fault.getKey() + "' found after " + fault.getValue().pairs + " pairs");
                }));
    }
}
