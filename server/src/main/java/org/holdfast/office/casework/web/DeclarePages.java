package org.holdfast.office.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Declarations.Declaration;
import org.holdfast.office.casework.Declarations.Standing;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.internal.Receipt;
import org.holdfast.office.casework.internal.Told;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.RequestKeys;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The family's own door: one form, one receipt, one page that says where it stands. Everything works with forms and
/// links alone.
@Controller
class DeclarePages {
    private static final String WHY = "a family that asks for help has no account";

    private final Declarations declarations;
    private final VillageField villages;
    private final FormToken tokens;
    private final Html html;

    DeclarePages(Declarations declarations, VillageField villages, FormToken tokens, Html html) {
        this.declarations = declarations;
        this.villages = villages;
        this.tokens = tokens;
        this.html = html;
    }

    @GetMapping("/declare")
    @Open(because = WHY)
    ResponseEntity<String> form(Page page) {
        return shown(200, page, Map.of(), VillageField.Found.NOTHING, Wrongs.none());
    }

    @GetMapping("/declare/places")
    @Open(because = WHY)
    ResponseEntity<String> places(Page page, @RequestParam(defaultValue = "") String place) {
        return html.part(
                page,
                "casework/villages.jte",
                Map.of("found", villages.read(place, "", 0, Acting.NATION_END), "chosen", ""));
    }

    @PostMapping("/declare")
    @Open(because = WHY)
    ResponseEntity<String> declare(
            Page page,
            HttpServletRequest http,
            @RequestParam(value = "request_key", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String head,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String token) {
        Map<String, String> sent = new TreeMap<>();
        sent.put("head", head);
        sent.put("phone", phone);
        sent.put("document", document);
        sent.put("place", place);
        sent.put("village", village);
        sent.put("cause", cause);
        sent.put("words", words);
        VillageField.Found found = villages.read(place, village, 0, Acting.NATION_END);
        Wrongs wrongs = Wrongs.none();
        Declaration declared = read(sent, found, wrongs);
        if (!tokens.fits(key, token)) {
            return shown(403, page, sent, found, wrongs.add(Wrong.at("", "casework.declare.form-old")));
        }
        if (declared == null || !wrongs.isEmpty()) {
            return shown(422, page, sent, found, wrongs);
        }
        WriteRequest request = WriteRequest.of(UUID.fromString(key), "POST /declare", sent.toString());
        try {
            return Answers.http(declarations.declare(request, http.getRemoteAddr(), declared));
        } catch (Refused refused) {
            return shown(refused.status(), page, sent, found, wrongs.add(Wrong.at("", refused)));
        }
    }

    private static @Nullable Declaration read(Map<String, String> sent, VillageField.Found found, Wrongs wrongs) {
        String head = wrongs.read("head", () -> Told.name(sent.getOrDefault("head", ""), Declarations.LONGEST_NAME));
        String phone = wrongs.read("phone", () -> Told.phone(sent.getOrDefault("phone", "")));
        String document = wrongs.read("document", () -> Told.document(sent.getOrDefault("document", "")));
        Place village = wrongs.read("place", () -> village(found, sent.getOrDefault("place", "")));
        Findings.Cause cause = wrongs.read("cause", () -> FindingPages.cause(sent.getOrDefault("cause", "")));
        String words =
                wrongs.read("words", () -> Told.words(sent.getOrDefault("words", ""), Declarations.LONGEST_WORDS));
        return head == null || phone == null || document == null || village == null || cause == null || words == null
                ? null
                : new Declaration(head, phone, document, village.code(), cause, words);
    }

    static Place village(VillageField.Found found, String text) {
        return found.chosen()
                .orElseThrow(() -> Refused.input(
                        text.isBlank()
                                ? "casework.place.missing"
                                : found.choices().isEmpty() ? "casework.place.none" : "casework.place.choose"));
    }

    @GetMapping("/declare/state")
    @Open(because = WHY)
    ResponseEntity<String> state(Page page, HttpServletRequest http, @RequestParam(defaultValue = "") String number) {
        if (number.isBlank()) {
            return state(200, page, "", Optional.empty(), Wrongs.none());
        }
        try {
            Optional<Standing> standing = declarations.standing(number, http.getRemoteAddr());
            return standing.isPresent()
                    ? state(200, page, number, standing, Wrongs.none())
                    : state(404, page, number, standing, Wrongs.none().add(Wrong.at("number", "casework.state.none")));
        } catch (Refused refused) {
            return state(
                    refused.status(),
                    page,
                    number,
                    Optional.empty(),
                    Wrongs.none().add(Wrong.at("number", refused)));
        }
    }

    private ResponseEntity<String> state(
            int status, Page page, String number, Optional<Standing> standing, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "number",
                standing.map(found -> Receipt.inFours(found.receipt())).orElse(number));
        parameters.put("standing", standing);
        parameters.put(
                "village", standing.map(found -> villages.path(found.village())).orElse(""));
        parameters.put("wrongs", wrongs);
        return html.page(status, page, "casework/declaration_state.jte", parameters);
    }

    private ResponseEntity<String> shown(
            int status, Page page, Map<String, String> sent, VillageField.Found found, Wrongs wrongs) {
        UUID key = RequestKeys.next();
        return html.page(
                status,
                page,
                "casework/declare.jte",
                Map.of("sent", sent, "found", found, "wrongs", wrongs, "key", key.toString(), "token", tokens.of(key)));
    }
}
