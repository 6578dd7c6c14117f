package org.holdfast.office.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.screening.RehearsedCounty.Fate;

/// What screening and the departments found of those who really fall.
///
/// @param all everybody: who of them falls is what there is to find
/// @param weeks clues opened by the end of each week
/// @param lost households at risk that stand in no list: must be none
record Findings(
        int households, Hits all, Hits atRisk, Map<String, Hits> rules, List<Week> weeks, Alerts alerts, long lost) {

    /// @param visited households looked at
    /// @param falls of these, those that fall
    /// @param now of these, those that did not lie below before
    record Hits(int visited, int falls, int now) {
        static Hits of(Collection<Long> households, Map<Long, Fate> truth) {
            Hits hits = new Hits(0, 0, 0);
            for (long household : households) {
                Fate fate = truth.get(household);
                if (fate != null) {
                    hits = hits.plus(new Hits(1, fate.falls() ? 1 : 0, fate.now() ? 1 : 0));
                }
            }
            return hits;
        }

        Hits plus(Hits more) {
            return new Hits(visited + more.visited, falls + more.falls, now + more.now);
        }

        double precision() {
            return visited == 0 ? 0 : (double) falls / visited;
        }
    }

    record Week(Hits hits) {
        static Week of(List<Long> opened, Map<Long, Fate> truth) {
            return new Week(Hits.of(opened, truth));
        }

        int visits() {
            return hits.visited();
        }
    }

    /// @param pushes alerts as sent, repetitions of the departments' cadence included
    /// @param merged the households they are about, each once
    record Alerts(int pushes, Hits merged) {}

    double recall() {
        return (double) atRisk.falls() / all.falls();
    }

    /// Of the alerts as sent, the share that leads to a household that falls now.
    double alertConversion() {
        return (double) alerts.merged().now() / alerts.pushes();
    }

    /// Found by Holdfast for one found by departments, whose alerts are checked as they are sent, with the same
    /// number of visits.
    double ratioToAlerts(int week) {
        Week until = weeks.get(week - 1);
        double expected = until.visits() * (double) alerts.merged().falls() / alerts.pushes();
        return until.hits().falls() / expected;
    }

    /// The same against departments whose alerts somebody has merged into households, each visited once, in no
    /// order.
    double ratioToMerged(int week) {
        Week until = weeks.get(week - 1);
        return until.hits().precision() / alerts.merged().precision();
    }

    double ratioToMergedNow(int week) {
        Week until = weeks.get(week - 1);
        double expected = until.visits()
                * (double) alerts.merged().now()
                / alerts.merged().visited();
        return until.hits().now() / expected;
    }

    Findings plus(Findings more) {
        Map<String, Hits> both = new HashMap<>(rules);
        more.rules.forEach((rule, hits) -> both.merge(rule, hits, Hits::plus));
        List<Week> together = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            together.add(new Week(weeks.get(i).hits().plus(more.weeks.get(i).hits())));
        }
        return new Findings(
                households + more.households,
                all.plus(more.all),
                atRisk.plus(more.atRisk),
                both,
                together,
                new Alerts(alerts.pushes + more.alerts.pushes, alerts.merged.plus(more.alerts.merged)),
                lost + more.lost);
    }
}
