package org.holdfast.office.referrals.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.referrals.Proposal;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralActs;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The township's form: a household, a programme, the reason and the consent.
@Controller
class ProposePages {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("referrals.programme-unknown", "programme"),
            Map.entry("referrals.words-missing", "words"),
            Map.entry("referrals.words-too-long", "words"),
            Map.entry("referrals.rule-other-programme", "rule"),
            Map.entry("referrals.rule-no-longer", "rule"),
            Map.entry("referrals.person-unknown", "person"),
            Map.entry("referrals.refusal-missing", "refusal"),
            Map.entry("referrals.consent-by-missing", "by"),
            Map.entry("referrals.consent-how-missing", "how"),
            Map.entry("referrals.witness-missing", "witness"),
            Map.entry("referrals.consent-day", "on"));

    private final Referrals referrals;
    private final ReferralActs acts;
    private final ReferralShelf shelf;
    private final Html html;

    ProposePages(Referrals referrals, ReferralActs acts, ReferralShelf shelf, Html html) {
        this.referrals = referrals;
        this.acts = acts;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping("/referrals/new")
    @Allowed("referral.propose")
    ResponseEntity<String> form(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String rule) {
        if (household.isEmpty()) {
            return Html.seeOther("/referrals?filter=PROPOSE");
        }
        Map<String, String> sent = Map.of("programme", programme, "rule", rule);
        return shown(200, page, acting, uuid(household), sent, Wrongs.none());
    }

    @PostMapping("/referrals")
    @Allowed("referral.propose")
    ResponseEntity<String> propose(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String witness,
            @RequestParam(defaultValue = "") String refusal) {
        Map<String, String> sent = new HashMap<>();
        sent.put("programme", programme);
        sent.put("rule", rule);
        sent.put("person", person);
        sent.put("words", words);
        sent.put("consent", consent);
        sent.put("by", by);
        sent.put("on", on);
        sent.put("how", how);
        sent.put("witness", witness);
        sent.put("refusal", refusal);
        if (household.isEmpty()) {
            throw Refused.input("referrals.household-missing");
        }
        UUID of = uuid(household);
        Wrongs wrongs = Wrongs.none();
        Boolean given = wrongs.read("consent", () -> given(consent));
        LocalDate day = Boolean.TRUE.equals(given) ? wrongs.read("on", () -> ReferralActPages.day(on)) : null;
        if (given == null || !wrongs.isEmpty()) {
            return shown(422, page, acting, of, sent, wrongs);
        }
        Referral.Consent said = new Referral.Consent(given, by.strip(), day, how, witness.strip(), refusal.strip());
        UUID member = person.isEmpty() ? null : uuid(person);
        Proposal proposal = new Proposal(of, programme, member, rule, words.strip(), said);
        try {
            return Answers.http(acts.propose(acting, request, proposal));
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            Wrong wrong = Wrong.at(FIELDS.getOrDefault(refused.code(), ""), refused);
            return shown(refused.status(), page, acting, of, sent, wrongs.add(wrong));
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, UUID household, Map<String, String> sent, Wrongs wrongs) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("subject", referrals.subject(acting, household));
        shown.put("candidates", referrals.candidatesOf(acting, household));
        shown.put("earlier", referrals.ofHousehold(acting, household));
        shown.put("shelf", shelf);
        shown.put("sent", sent);
        shown.put("wrongs", wrongs);
        return html.page(status, page, "referrals/new.jte", shown);
    }

    private static @Nullable Boolean given(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refused.input("referrals.consent-missing");
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }
}
