package org.holdfast.office.screening.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.region.Place;
import org.holdfast.office.screening.WhatIf;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Scope;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.text.UnitWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What if a number of the law were another one: asked of the reader's places and told by the places below.
@Controller
class WhatIfPages {
    private final WhatIf whatIf;
    private final Scope scope;
    private final Html html;

    WhatIfPages(WhatIf whatIf, Scope scope, Html html) {
        this.whatIf = whatIf;
        this.scope = scope;
        this.html = html;
    }

    @GetMapping("/what-if")
    @Allowed("screening.what-if")
    ResponseEntity<String> ask(
            Page page,
            Acting acting,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long code,
            @RequestParam(defaultValue = "") String parameter,
            @RequestParam(defaultValue = "") String value) {
        Place place = scope.of(acting, level, code);
        List<WhatIf.Choice> choices = whatIf.choices(acting, place.code());
        Map<String, Object> model = new HashMap<>();
        Wrongs wrongs = Wrongs.none();
        if (!parameter.isBlank() && value.isBlank()) {
            wrongs.add(Wrong.at("value", "screening.what-if-no-value"));
        }
        if (WhatIf.isAsked(parameter, value)) {
            try {
                model.put("answer", whatIf.of(acting, question(place, parameter, value)));
            } catch (Refused refused) {
                if (refused.status() != 422) {
                    throw refused;
                }
                wrongs.add(wrong(page, refused));
            }
        }
        Map<Long, Place> below = scope.children(place).stream()
                .collect(Collectors.toMap(Place::code, Function.identity(), (one, two) -> one));
        model.put("place", place);
        model.put("above", scope.path(acting, place));
        model.put("below", below);
        model.put("choices", choices);
        model.put("parameter", parameter);
        model.put("value", value);
        model.put("wrongs", wrongs);
        return html.page(wrongs.isEmpty() ? 200 : 422, page, "screening/what_if.jte", model);
    }

    /// A value that is none is told with its unit, in the reader's language.
    private static Wrong wrong(Page page, Refused refused) {
        if (!refused.code().endsWith("bad-value")) {
            return Wrong.at("parameter", refused);
        }
        String unit = UnitWords.of(refused.details().getLast()).in(page.chinese());
        return Wrong.at("value", refused.code(), refused.details().getFirst(), unit);
    }

    private WhatIf.Question question(Place place, String parameter, String value) {
        return new WhatIf.Question(place.code(), place.lo(), place.hi(), scope.childWidth(place), parameter, value);
    }
}
