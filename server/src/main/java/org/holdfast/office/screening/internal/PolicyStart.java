package org.holdfast.office.screening.internal;

import org.holdfast.policy.problem.PolicyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// At the first start the folder given becomes the law in force. With a mistake in it the office opens without
/// one and says so: people can be entered, nothing is judged.
@Component
@Order(10)
class PolicyStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyStart.class);

    private final PolicyShelf shelf;

    PolicyStart(PolicyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            shelf.applyFirst();
        } catch (PolicyRefused refused) {
            LOG.error("No policy is in force. {}", refused.getMessage());
        }
    }
}
