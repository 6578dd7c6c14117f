package org.holdfast.rehearsal;

import java.util.List;

/// What the office already did about a household. `onMonth` and `eliminatedMonth` are months of the panel, -1 =
/// never.
///
/// @param incomeThen yuan per head and year when identified
record Monitoring(
        Type type,
        int onMonth,
        int eliminatedMonth,
        List<String> causes,
        String disasterKind,
        long incomeThen,
        boolean fallback,
        int measures,
        int developmentMeasures) {

    enum Type {
        NONE("none", ""),
        UNSTABLE_LIFTED("unstable_lifted", "脱贫不稳定户"),
        MARGINAL("marginal", "边缘易致贫户"),
        SUDDEN("sudden", "突发严重困难户");

        final String word;
        final String chinese;

        Type(String word, String chinese) {
            this.word = word;
            this.chinese = chinese;
        }
    }

    static final Monitoring NONE = new Monitoring(Type.NONE, -1, -1, List.of(), "", 0, false, 0, 0);

    boolean active() {
        return type != Type.NONE;
    }

    boolean eliminated() {
        return eliminatedMonth >= 0;
    }
}
