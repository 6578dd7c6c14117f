package org.holdfast.office.shell.internal;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/// Two pools behind one name: jobs in a lane use theirs, so that people at a page never wait for a free
/// connection.
final class LaneDataSource extends AbstractRoutingDataSource {
    static final ScopedValue<Boolean> IN_LANE = ScopedValue.newInstance();

    LaneDataSource(DataSource interactive, DataSource jobs) {
        Map<Object, Object> pools = new HashMap<>();
        pools.put("jobs", jobs);
        setTargetDataSources(pools);
        setDefaultTargetDataSource(interactive);
        afterPropertiesSet();
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        return IN_LANE.isBound() ? "jobs" : null;
    }
}
