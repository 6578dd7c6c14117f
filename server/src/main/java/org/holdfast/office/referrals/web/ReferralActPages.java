package org.holdfast.office.referrals.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.referrals.ReferralActs;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is done to a referral: the county sends or gives back, the township withdraws, civil affairs answers and
/// confirms the payment.
@Controller
class ReferralActPages {
    private final ReferralActs acts;
    private final ReferralSheet sheet;

    ReferralActPages(ReferralActs acts, ReferralSheet sheet) {
        this.acts = acts;
        this.sheet = sheet;
    }

    @PostMapping("/referrals/{id}/send")
    @Allowed("referral.send")
    ResponseEntity<String> send(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID id, @RequestParam int version) {
        return sheet.done(page, acting, id, Map.of(), Wrongs.none(), () -> acts.send(acting, request, id, version));
    }

    @PostMapping("/referrals/{id}/return")
    @Allowed("referral.send")
    ResponseEntity<String> giveBack(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words) {
        return sheet.done(
                page,
                acting,
                id,
                Map.of("words", words),
                Wrongs.none(),
                () -> acts.giveBack(acting, request, id, version, words.strip()));
    }

    @PostMapping("/referrals/{id}/withdraw")
    @Allowed("referral.propose")
    ResponseEntity<String> withdraw(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words) {
        return sheet.done(
                page,
                acting,
                id,
                Map.of("words", words),
                Wrongs.none(),
                () -> acts.withdraw(acting, request, id, version, words.strip()));
    }

    @PostMapping("/referrals/{id}/accept")
    @Allowed("referral.answer")
    ResponseEntity<String> accept(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam(defaultValue = "") String fromOn,
            @RequestParam(defaultValue = "") String words) {
        Wrongs wrongs = Wrongs.none();
        Long fen = wrongs.read("amount", () -> fen(amount));
        LocalDate from = wrongs.read("fromOn", () -> day(fromOn));
        Boolean monthly = wrongs.read("paid", () -> monthly(paid));
        Map<String, String> sent = Map.of("amount", amount, "paid", paid, "fromOn", fromOn, "words", words);
        return sheet.done(page, acting, id, sent, wrongs, () -> {
            if (fen == null || from == null || monthly == null) {
                throw new IllegalStateException("A field that was not read is wrong");
            }
            return acts.accept(acting, request, id, version, fen, monthly, from, words.strip());
        });
    }

    @PostMapping("/referrals/{id}/refuse")
    @Allowed("referral.answer")
    ResponseEntity<String> refuse(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words) {
        return sheet.done(
                page,
                acting,
                id,
                Map.of("reason", reason, "words", words),
                Wrongs.none(),
                () -> acts.refuse(acting, request, id, version, reason, words.strip()));
    }

    @PostMapping("/referrals/{id}/payment")
    @Allowed("referral.answer")
    ResponseEntity<String> payment(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String paidOn,
            @RequestParam(defaultValue = "") String amount) {
        Wrongs wrongs = Wrongs.none();
        LocalDate day = wrongs.read("paidOn", () -> day(paidOn));
        Long fen = wrongs.read("amount", () -> fen(amount));
        return sheet.done(
                page,
                acting,
                id,
                Map.of("paidOn", paidOn, "amount", amount),
                wrongs,
                () -> acts.confirmPayment(acting, request, id, version, day, fen));
    }

    static @Nullable Boolean monthly(String text) {
        return switch (text) {
            case "month" -> true;
            case "once" -> false;
            default -> throw Refused.input("referrals.paid-missing");
        };
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.input("referrals.day-unreadable", text);
        }
    }

    static @Nullable Long fen(String text) {
        try {
            return new BigDecimal(text.strip().replace(",", ""))
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.input("referrals.amount-unreadable", text);
        }
    }
}
