package org.holdfast.office.screening.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.WhatIf;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the law with another number. Who may ask and about which places is settled at the gate; the
/// counties are then gone through side by side, and only counts of places come out.
@Component
class WhatIfDesk implements WhatIf {
    private static final SqlFiles SQL = SqlFiles.of(WhatIfDesk.class);
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfDesk.class);
    private static final String ACTION = "screening.what-if";
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final Gate gate;
    private final PolicyVersions policy;
    private final LoadedCopies copies;
    private final LawOnDay law;
    private final Clock clock;

    WhatIfDesk(JdbcClient db, Gate gate, PolicyVersions policy, LoadedCopies copies, LawOnDay law, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.policy = policy;
        this.copies = copies;
        this.law = law;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @Override
    public List<Choice> choices(Acting who, long regionCode) {
        return gate.read(who, ACTION, within -> {
            PolicyInForce here = policy.inForce().book().at(regionCode, today());
            return here.book().parameters().all().stream()
                    .filter(parameter -> !parameter.unit().isCode())
                    .filter(parameter ->
                            !risk(here.rulesThatUse(parameter.name())).isEmpty())
                    .map(parameter -> choice(here, parameter))
                    .toList();
        });
    }

    private static Choice choice(PolicyInForce here, Parameter parameter) {
        Bilingual label = parameter.label().isEmpty()
                ? new Bilingual(parameter.says(), parameter.says())
                : JudgementRows.both(parameter.label());
        String present = here.parameter(parameter.name())
                .map(found -> RuleBookPages.shown(found.value(), parameter.unit()))
                .orElse("");
        return new Choice(
                parameter.name(),
                label,
                parameter.unitText(),
                present,
                parameter.unit().isTruth());
    }

    @Override
    public Answer of(Acting who, Question question) {
        long began = System.nanoTime();
        LocalDate day = today();
        Asked asked = gate.read(who, ACTION, within -> asked(within, question, day));
        LongAdder loading = new LongAdder();
        Collection<Long> older = new ConcurrentSkipListSet<>();
        Map<Long, Line> lines = new TreeMap<>();
        asked.counties().parallelStream()
                .map(county -> county(county, asked, question, day, loading, older))
                .forEach(county -> {
                    synchronized (lines) {
                        county.forEach((place, line) -> lines.merge(place, line, Line::plus));
                    }
                });
        Line whole = lines.values().stream().reduce(new Line(question.regionCode(), 0, 0, 0, 0, 0, 0), Line::plus);
        return new Answer(
                asked.choice(),
                asked.value(),
                day,
                asked.rules().stream()
                        .map(rule -> new Named(rule.id(), JudgementRows.both(rule.says())))
                        .toList(),
                whole,
                List.copyOf(lines.values()),
                asked.present().fact(Shortage.FACT).isPresent(),
                List.copyOf(older),
                Duration.ofNanos(System.nanoTime() - began),
                Duration.ofNanos(loading.sum()));
    }

    /// A question that the law can be asked.
    private record Asked(
            Choice choice,
            String value,
            List<Rule> rules,
            PolicyBook present,
            PolicyBook changed,
            Within within,
            List<Long> counties) {}

    private Asked asked(Within within, Question question, LocalDate day) {
        PolicyBook book = policy.inForce().book();
        Parameter parameter = book.parameters()
                .named(question.parameter())
                .filter(one -> !one.unit().isCode())
                .orElseThrow(() -> Refused.input("screening.what-if-no-rule", question.parameter()));
        PolicyInForce here = book.at(question.regionCode(), day);
        List<Rule> rules = risk(here.rulesThatUse(parameter.name()));
        if (rules.isEmpty()) {
            throw Refused.input("screening.what-if-no-rule", question.parameter());
        }
        Problems problems = new Problems();
        Value value = Value.read(question.value().strip(), parameter.unit(), Spot.of("what-if"), problems)
                .orElseThrow(
                        () -> Refused.input("screening.what-if-bad-value", question.value(), parameter.unitText()));
        Reference none = new Reference("what-if", "What if", "", "", Optional.empty(), "", "", "", "");
        PolicyBook changed =
                book.with(parameter.name(), question.regionCode(), new Parameter.Dated(day, value, none, "", false));
        Within asked = within.and(question.lo(), question.hi());
        List<Long> counties = db.sql(SQL.text("counties_held"))
                .param("lo", asked.lo())
                .param("hi", asked.hi())
                .query((row, n) -> row.getLong(1))
                .list();
        return new Asked(
                choice(here, parameter),
                RuleBookPages.shown(value, parameter.unit()),
                rules,
                book,
                changed,
                asked,
                counties);
    }

    private static List<Rule> risk(List<Rule> rules) {
        return rules.stream().filter(rule -> rule.shelf() == Shelf.RISK).toList();
    }

    private LoadedCopies.County loaded(long county, LocalDate day) {
        try {
            return copies.of(county, day);
        } catch (NoCopy none) {
            LOG.error("{}", none.getMessage());
            throw Refused.conflict("screening.what-if-no-copy", none.county());
        }
    }

    private Map<Long, Line> county(
            long county, Asked asked, Question question, LocalDate day, LongAdder loading, Collection<Long> older) {
        long began = System.nanoTime();
        LoadedCopies.County loaded = loaded(county, day);
        loading.add(System.nanoTime() - began);
        if (loaded.older()) {
            older.add(county);
        }
        return law.with(county, day, lent -> {
            PolicyInForce changed = asked.changed().at(county, day);
            return new CountyAsked(lent, changed, question.parameter(), asked.within(), question.childWidth())
                    .count(loaded.parts());
        });
    }
}
