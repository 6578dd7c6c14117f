package org.holdfast.office.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.desk.PlaceNames;
import org.holdfast.office.region.Places;
import org.holdfast.office.screening.RuleBook;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The rules in force at the reader's place, as an officer reads them: the sentence, the values, the documents.
@Controller
class RulePages {
    private final RuleBook rules;
    private final Places places;
    private final Html html;

    RulePages(RuleBook rules, Places places, Html html) {
        this.rules = rules;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/rules")
    @Allowed("rules.view")
    ResponseEntity<String> book(Page page, Acting acting) {
        RuleBook.Book book = rules.at(acting, Optional.empty());
        Map<String, List<RuleBook.Entry>> shelves = book.rules().stream()
                .collect(Collectors.groupingBy(RuleBook.Entry::shelf, LinkedHashMap::new, Collectors.toList()));
        return html.page(
                page, "desk/rules.jte", Map.of("book", book, "shelves", shelves, "place", place(acting, book)));
    }

    @GetMapping("/rules/{rule}")
    @Allowed("rules.view")
    ResponseEntity<String> rule(Page page, Acting acting, @PathVariable String rule) {
        RuleBook.Book book = rules.at(acting, Optional.empty());
        RuleBook.Entry entry = book.rules().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow(Refused::missing);
        return html.page(
                page,
                "desk/rule.jte",
                Map.of("book", book, "rule", entry, "names", new PlaceNames(places), "place", place(acting, book)));
    }

    private String place(Acting acting, RuleBook.Book book) {
        return book.regionCode() == 0 ? acting.unitName() : new PlaceNames(places).of(book.regionCode());
    }
}
