package org.holdfast.office.referrals.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page of one referral, as it is opened and as it comes back when an act was refused.
@Component
class ReferralSheet {
    /// Field beside which a refusal is told.
    private static final Map<String, String> FIELDS = Map.of(
            "referrals.words-missing", "words",
            "referrals.words-too-long", "words",
            "referrals.amount-range", "amount",
            "referrals.amount-missing", "amount",
            "referrals.from-day", "fromOn",
            "referrals.reason-missing", "reason",
            "referrals.paid-day", "paidOn");

    private final Referrals referrals;
    private final ReferralShelf shelf;
    private final PolicyMatrix matrix;
    private final Html html;

    ReferralSheet(Referrals referrals, ReferralShelf shelf, PolicyMatrix matrix, Html html) {
        this.referrals = referrals;
        this.shelf = shelf;
        this.matrix = matrix;
        this.html = html;
    }

    ResponseEntity<String> shown(
            int status, Page page, Acting acting, UUID id, Map<String, String> sent, Wrongs wrongs) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("file", referrals.file(acting, id));
        shown.put("shelf", shelf);
        shown.put("sent", sent);
        shown.put("wrongs", wrongs);
        shown.put("sends", matrix.allows(acting.role(), "referral.send"));
        shown.put("proposes", matrix.allows(acting.role(), "referral.propose"));
        shown.put("answers", matrix.allows(acting.role(), "referral.answer"));
        shown.put("opens", matrix.allows(acting.role(), "household.view"));
        return html.page(status, page, "referrals/referral.jte", shown);
    }

    /// Does an act; what is refused comes back on the page with what was entered still in place.
    ResponseEntity<String> done(
            Page page, Acting acting, UUID id, Map<String, String> sent, Wrongs wrongs, Supplier<Answer> act) {
        if (!wrongs.isEmpty()) {
            return shown(422, page, acting, id, sent, wrongs);
        }
        try {
            return Answers.http(act.get());
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            String field = FIELDS.getOrDefault(refused.code(), "");
            return shown(refused.status(), page, acting, id, sent, wrongs.add(Wrong.at(field, refused)));
        }
    }
}
