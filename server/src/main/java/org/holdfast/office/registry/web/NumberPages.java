package org.holdfast.office.registry.web;

import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.Numbers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A full document number: asked for with a purpose, shown once, seen by everybody who reads the household's
/// page.
@Controller
class NumberPages {
    private final Numbers numbers;
    private final Html html;

    NumberPages(Numbers numbers, Html html) {
        this.numbers = numbers;
        this.html = html;
    }

    @GetMapping("/households/{household}/members/{person}/number")
    @Allowed("household.reveal")
    ResponseEntity<String> ask(Page page, Acting acting, @PathVariable UUID household, @PathVariable UUID person) {
        return shown(200, page, numbers.holder(acting, household, person), "", false, Wrongs.none());
    }

    @PostMapping("/households/{household}/members/{person}/number")
    @Allowed("household.reveal")
    ResponseEntity<String> show(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String purpose) {
        Numbers.Holder holder = numbers.holder(acting, household, person);
        Wrongs wrongs = Wrongs.none();
        Reveals.Purpose why = wrongs.read("purpose", () -> purpose(purpose));
        if (why == null) {
            return shown(422, page, holder, "", false, wrongs);
        }
        try {
            String number =
                    numbers.show(acting, request, household, person, why).number();
            return shown(200, page, numbers.holder(acting, household, person), number, number.isEmpty(), wrongs);
        } catch (Refused refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            return shown(refused.status(), page, holder, "", false, wrongs.add(Wrong.at("purpose", refused)));
        }
    }

    private static Reveals.Purpose purpose(String word) {
        try {
            return Reveals.Purpose.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Refused.input("registry.number.purpose-missing");
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Numbers.Holder holder, String number, boolean before, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "registry/number.jte",
                Map.of("holder", holder, "number", number, "before", before, "wrongs", wrongs));
    }
}
