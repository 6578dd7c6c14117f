package org.holdfast.office.access;

import java.util.Locale;

/// Who acts now, under which posting, and where that posting reaches.
///
/// @param regionLevel 0 nation … 5 village
/// @param regionCode 12-digit code of the posting's place
/// @param lo,hi the subtree as a half-open range of codes
/// @param narrow empty for the whole subtree, `places` or `households` when the posting reaches only part of it
public record Acting(
        long accountId,
        long postingId,
        String role,
        String name,
        String unitName,
        int regionLevel,
        long regionCode,
        long lo,
        long hi,
        String narrow,
        Locale language) {
    public static final long NATION_END = 1_000_000_000_000L;

    /// A job of the system itself, confined to [lo, hi) like everybody else.
    public static Acting system(String job, long lo, long hi) {
        return new Acting(0, 0, "system", job, job, 0, lo, lo, hi, "", Locale.CHINA);
    }

    public boolean isSystem() {
        return accountId == 0;
    }

    public boolean reaches(long code) {
        return lo <= code && code < hi;
    }
}
