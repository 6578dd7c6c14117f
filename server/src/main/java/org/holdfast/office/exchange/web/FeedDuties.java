package org.holdfast.office.exchange.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What the exchange puts into the menu.
@Component
class FeedDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("data", "exchange.feeds", "/feeds", "feed.own", 5, 1),
                new Duty("data", "exchange.queue", "/feeds/queue", "feed.match", 11, 0),
                new Duty("data", "exchange.triage", "/feeds/triage", "feed.triage", 12, 0),
                new Duty("data", "exchange.senders", "/feeds/senders", "feed.sender", 13, 0),
                new Duty("data", "exchange.national", "/national", "national.export", 14, 0));
    }
}
