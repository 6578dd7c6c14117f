package org.holdfast.office.screening.internal;

import org.holdfast.policy.problem.PolicyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// At the first start the folder given becomes the law in force. With a mistake in it the office opens without
/// one and says so: people can be entered, nothing is judged. Later a folder that is other than the law in force
/// changes
/// nothing by itself; whoever brought a newer office is told what the law in force lacks for it.
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
            if (!shelf.applyFirst()) {
                shelf.other().ifPresent(PolicyStart::tell);
            }
        } catch (PolicyRefused refused) {
            LOG.error(
                    shelf.isInForce()
                            ? "The policy in force stays; the folder given has a mistake. {}"
                            : "No policy is in force. {}",
                    refused.getMessage());
        }
    }

    private static void tell(PolicyShelf.Other other) {
        LOG.warn(
                "The policy in force is version {}; the folder given is another. `./holdfast policy apply` puts it in force.",
                other.inForce());
        if (!other.lacking().isEmpty()) {
            LOG.warn(
                    "Until then, work that needs these values of the folder is not done: {}",
                    String.join(", ", other.lacking()));
        }
    }
}
