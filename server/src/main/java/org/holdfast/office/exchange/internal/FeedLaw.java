package org.holdfast.office.exchange.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.rule.Rule;
import org.springframework.stereotype.Component;

/// What the exchange asks of the law in force.
@Component
class FeedLaw {
    private static final long COUNTY = 1_000_000;

    private final PolicyVersions policy;

    FeedLaw(PolicyVersions policy) {
        this.policy = policy;
    }

    /// The version in force, read once for a piece of work.
    Now now(LocalDate day) {
        return new Now(policy.inForce(), day);
    }

    /// The law of one day in one version; places' laws are put together once.
    static final class Now {
        private final PolicyVersions.InForce version;
        private final LocalDate day;
        private final Map<Long, PolicyInForce> places = new HashMap<>();

        private Now(PolicyVersions.InForce version, LocalDate day) {
            this.version = version;
            this.day = day;
        }

        LocalDate day() {
            return day;
        }

        BigDecimal share(String parameter, long place) {
            if (at(place).neededParameter(parameter).value() instanceof Value.Amount amount) {
                return amount.number();
            }
            throw new IllegalStateException("The parameter " + parameter + " is not a number");
        }

        /// First day that a record may speak of.
        LocalDate oldest(long place) {
            return day.minusMonths(share("feed.oldest-months", place).longValueExact());
        }

        int likenessFloor(long place) {
            return share("feed.likeness-floor", place).movePointRight(2).intValueExact();
        }

        String version() {
            return Integer.toString(version.number());
        }

        /// Above which amount, in fen, a kind is handed on. Empty where the kind has no threshold or this
        /// place has set none: what nobody has set is no reason to keep silent.
        ///
        /// @param near a lifted or monitored household, or one of which that is unknown
        Optional<Long> threshold(Kinds.Reported kind, boolean near, long place) {
            PolicyInForce law = at(place);
            return switch (kind.threshold()) {
                case "medical" -> medical(law, near);
                case "school" -> fen(law, "school.self-paid-line");
                default -> Optional.empty();
            };
        }

        private static Optional<Long> medical(PolicyInForce law, boolean near) {
            boolean fixed = law.parameter("medical.fixed-sum-used")
                    .filter(used -> used.value() instanceof Value.Truth truth && truth.yes())
                    .isPresent();
            if (fixed) {
                return fen(law, near ? "medical.fixed-sum-lifted" : "medical.fixed-sum-other");
            }
            Optional<BigDecimal> share = number(law, near ? "medical.share-lifted" : "medical.share-other");
            Optional<BigDecimal> income = number(law, "income.rural-disposable-last-year");
            return share.flatMap(
                    s -> income.map(i -> s.multiply(i).movePointRight(2).longValue()));
        }

        /// By the rule that asks the same question of the household itself; yellow where the law has none.
        Grade grade(Kinds.Reported kind, long place) {
            return rule(kind, place)
                    .flatMap(Rule::grade)
                    .map(grade -> Grade.ofCode(grade.ordinal() + 1))
                    .orElse(Grade.YELLOW);
        }

        String cause(Kinds.Reported kind, long place) {
            return rule(kind, place).flatMap(Rule::cause).orElse(kind.cause());
        }

        private Optional<Rule> rule(Kinds.Reported kind, long place) {
            return at(place).rules().stream()
                    .filter(rule -> rule.id().equals(kind.rule())
                            || rule.replaces().filter(kind.rule()::equals).isPresent())
                    .findFirst();
        }

        private static Optional<Long> fen(PolicyInForce law, String parameter) {
            return number(law, parameter).map(yuan -> yuan.movePointRight(2).longValue());
        }

        private static Optional<BigDecimal> number(PolicyInForce law, String parameter) {
            return law.parameter(parameter)
                    .map(inForce -> inForce.value())
                    .filter(Value.Amount.class::isInstance)
                    .map(value -> ((Value.Amount) value).number());
        }

        private PolicyInForce at(long place) {
            long county = place - place % COUNTY;
            return places.computeIfAbsent(county, code -> version.book().at(code, day));
        }
    }
}
