package org.holdfast.policy.rule;

import java.util.Locale;
import org.holdfast.policy.text.Wording;

/// What kind of answer a rule gives. Each shelf names its three answers; there is no fourth.
public enum Shelf {
    RISK(
            answer("at-risk", "有风险", "at risk"),
            answer("clear", "无风险", "clear"),
            answer("cannot-tell", "无法判断", "cannot tell")),
    QUALITY(
            answer("wrong", "有误", "wrong"),
            answer("fine", "无误", "fine"),
            answer("cannot-check", "无法核对", "cannot check")),
    ELIMINATION(
            answer("may-be-eliminated", "可消除", "may be eliminated"),
            answer("not-yet", "尚不可消除", "not yet"),
            answer("cannot-tell", "无法判断", "cannot tell")),
    REFERRAL(answer("refer", "转介", "refer"), answer("no", "不转介", "no"), answer("ask", "需询问", "ask")),
    /// Whom a sweep looks at: a group to visit, no judgement about the household.
    FOCUS(
            answer("in-group", "属于", "in the group"),
            answer("not-in-group", "不属于", "not in the group"),
            answer("cannot-tell", "无法判断", "cannot tell"));

    /// `word` stands in scenario files.
    public record Answer(String word, Wording shown) {}

    private final Answer fires;
    private final Answer clear;
    private final Answer cannotTell;

    Shelf(Answer fires, Answer clear, Answer cannotTell) {
        this.fires = fires;
        this.clear = clear;
        this.cannotTell = cannotTell;
    }

    private static Answer answer(String word, String zh, String en) {
        return new Answer(word, new Wording(zh, en));
    }

    public Answer fires() {
        return fires;
    }

    public Answer clear() {
        return clear;
    }

    public Answer cannotTell() {
        return cannotTell;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
