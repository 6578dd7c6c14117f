package org.holdfast.office.referrals.web;

import java.util.List;
import org.holdfast.office.referrals.Candidate;
import org.holdfast.office.referrals.Funnel;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralFilter;

/// A list of referrals or of candidates with the funnel above it.
///
/// @param department whether the reader is a department's liaison
/// @param known whether that department is civil affairs
/// @param proposes whether the reader may propose
public record ReferralListView(
        ReferralFilter filter,
        List<ReferralFilter> filters,
        String programme,
        long place,
        long total,
        int from,
        List<Referral> lines,
        List<Candidate> candidates,
        List<Funnel> funnel,
        List<Funnel.OfPlace> byPlace,
        boolean department,
        boolean known,
        boolean proposes,
        ReferralShelf shelf) {

    public String path() {
        return path(filter, programme, place);
    }

    public static String path(ReferralFilter filter, String programme, long place) {
        return "/referrals?filter=" + filter.name() + (programme.isEmpty() ? "" : "&programme=" + programme)
                + (place == 0 ? "" : "&place=" + place);
    }

    public static String days(double days) {
        return days == Math.rint(days) ? Long.toString(Math.round(days)) : Double.toString(days);
    }
}
