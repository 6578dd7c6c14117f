package org.holdfast.office.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.holdfast.office.progress.PovertyReports.Part;
import org.holdfast.office.progress.PovertyReports.Report;
import org.holdfast.office.progress.PovertyReports.Scale;
import org.holdfast.office.region.Place;

/// Poverty and inequality of a place and of each place below it, with the question they answer.
///
/// @param dataset empty for the registry
/// @param line yuan a year and person, empty when the line is a share of the median
/// @param share percent of the weighted median
public record PovertyView(
        Place place,
        List<Place> above,
        String dataset,
        int year,
        Scale scale,
        String line,
        String share,
        Report report,
        Map<Long, Place> below) {

    /// The place a part of the report is about; its code alone where the list does not know it.
    public Place of(Part part) {
        return below.getOrDefault(
                part.regionCode(),
                new Place(
                        5,
                        part.regionCode(),
                        "%012d".formatted(part.regionCode()),
                        0,
                        part.regionCode(),
                        part.regionCode()));
    }

    public String address(Place other) {
        return "/poverty?level=" + other.level() + "&code=" + other.code() + "&year=" + year + "&scale=" + scale
                + "&line=" + line + "&share=" + share;
    }

    /// Two decimals, as such figures are published.
    public static String percent(BigDecimal share) {
        return share.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
