package org.holdfast.office.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.Refused;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Declarations.Standing;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was decided, why, what comes next and how to appeal, in plain words for the family, by its receipt alone.
/// Nothing stands here that whoever declared did not say or was not told.
@Controller
class ExplainPages {
    private static final String WHY = "a family that declared has no account";

    private final Declarations declarations;
    private final Papers papers;
    private final Places places;
    private final Html html;

    ExplainPages(Declarations declarations, Papers papers, Places places, Html html) {
        this.declarations = declarations;
        this.papers = papers;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/explain")
    @Open(because = WHY)
    ResponseEntity<String> explain(Page page, HttpServletRequest http, @RequestParam(defaultValue = "") String number) {
        if (number.isBlank()) {
            return shown(200, page, number, Optional.empty(), Wrongs.none());
        }
        try {
            Optional<Standing> standing = declarations.standing(number, http.getRemoteAddr());
            return standing.isPresent()
                    ? shown(200, page, number, standing, Wrongs.none())
                    : shown(404, page, number, standing, Wrongs.none().add(Wrong.at("number", "casework.state.none")));
        } catch (Refused refused) {
            return shown(
                    refused.status(),
                    page,
                    number,
                    Optional.empty(),
                    Wrongs.none().add(Wrong.at("number", refused)));
        }
    }

    @GetMapping("/explain/receipt.pdf")
    @Open(because = WHY)
    ResponseEntity<byte[]> receipt(Page page, HttpServletRequest http, @RequestParam(defaultValue = "") String number) {
        Standing standing = declarations.standing(number, http.getRemoteAddr()).orElseThrow(Refused::missing);
        return Sent.pdf(papers.receipt(
                page,
                new Leaf.Receipt(
                        inFours(standing.receipt()),
                        place(standing.village()),
                        standing.receivedOn(),
                        standing.visitBy(),
                        standing.answerBy(),
                        state(page, standing))));
    }

    private static String state(Page page, Standing standing) {
        return page.w(
                standing.answer() != null
                        ? "casework.answer.told." + standing.answer()
                        : standing.visited() ? "casework.state.deciding" : "casework.state.received");
    }

    private ResponseEntity<String> shown(
            int status, Page page, String number, Optional<Standing> standing, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "papers/explain.jte",
                Map.of(
                        "number",
                        standing.map(one -> inFours(one.receipt())).orElse(number),
                        "standing",
                        standing,
                        "village",
                        standing.map(one -> place(one.village())).orElse(""),
                        "wrongs",
                        wrongs));
    }

    private static String inFours(String receipt) {
        return receipt.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String place(long village) {
        return places.village(village).map(Place::name).orElse("");
    }
}
