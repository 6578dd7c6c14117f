package org.holdfast.office.region.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.holdfast.office.region.Places;
import org.holdfast.region.DivisionDownload;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Divisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the official tree into an empty deployment.
@Component
@Order(10)
class FirstTree implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger("org.holdfast.office.region");
    private static final int EDITION = 2023;

    private final Places places;
    private final String wanted;
    private final String cache;

    FirstTree(Places places, @Value("${holdfast.places}") String wanted, @Value("${holdfast.cache:}") String cache) {
        this.places = places;
        this.wanted = wanted;
        this.cache = cache;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (wanted.equals("none") || places.size() > 0) {
            return;
        }
        Path folder = cache.isEmpty() ? DivisionDownload.userCache() : Path.of(cache);
        DivisionTree tree = Divisions.open(folder, LOG::info);
        LOG.info("Loading {} places ({}) …", tree.size(), tree.edition());
        long loaded = places.load(tree, EDITION);
        LOG.info("Places loaded: {}", loaded);
    }
}
