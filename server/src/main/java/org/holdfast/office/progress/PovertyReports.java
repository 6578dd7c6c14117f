package org.holdfast.office.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Acting;

/// Poverty and inequality of any data set: headcount, gap, severity and Gini, weighted, for a place and each
/// part of it.
public interface PovertyReports {
    Report of(Acting who, Question question);

    /// What is asked.
    ///
    /// @param dataset empty for the registry itself, otherwise the survey's marker
    /// @param year calendar year of the incomes
    /// @param partWidth width of a part's range of codes: 10^10 for provinces of the nation, 10^6 for counties
    ///     …
    record Question(String dataset, int year, long lo, long hi, long partWidth, Scale scale, Line line) {}

    /// By what a household's income is divided before it is given to each of its members.
    enum Scale {
        /// The number of members, as the monitoring line does it.
        PER_HEAD,
        /// 1 for the first person of 14 years or more, 0.5 for each further one, 0.3 for each child: the scale
        /// of European surveys.
        EQUIVALENT_ADULT
    }

    /// The poverty line: an amount a year, or a share of the weighted median of the whole place.
    sealed interface Line {
        record Amount(long fen) implements Line {}

        record ShareOfMedian(BigDecimal share) implements Line {}
    }

    /// @param lineFen the line used, rounded to the fen for showing
    /// @param unknownPersons members of households whose income of the year is not wholly known: left out,
    ///     never taken for zero
    /// @param notAsked components nobody in the data set has a value for: taken as not part of it
    record Report(
            Question question,
            BigDecimal lineFen,
            Part whole,
            List<Part> parts,
            long unknownPersons,
            long unknownHouseholds,
            List<String> notAsked) {}

    /// One place's figures. Shares are of persons, weighted, in percent.
    ///
    /// @param headcount persons below the line
    /// @param gap their mean shortfall as a share of the line, over all persons
    /// @param severity the same with the shortfall squared
    /// @param gini empty where no income is above zero
    record Part(
            long regionCode,
            long households,
            long persons,
            BigDecimal weight,
            BigDecimal headcount,
            BigDecimal gap,
            BigDecimal severity,
            Optional<BigDecimal> gini,
            BigDecimal medianFen,
            BigDecimal meanFen) {}
}
