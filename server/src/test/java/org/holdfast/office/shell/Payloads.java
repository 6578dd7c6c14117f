package org.holdfast.office.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Texts that would like to be more than text: the usual ways of breaking out of a mark, an attribute, a
/// script, a message format or an expression, each in several dresses.
final class Payloads {
    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)>",
            "<body onload=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)>",
            "<math href=javascript:alert(1)>x</math>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x",
            "<base href=//example.org/>",
            "<meta http-equiv=refresh content=0>",
            "<link rel=stylesheet href=//example.org>",
            "<style>@import '//example.org'</style>",
            "<template><script>1</script>",
            "<div hx-get=/accounts hx-trigger=load>",
            "<div data-hx-on:load=alert(1)>",
            "<marquee onstart=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<xmp><img src=x onerror=alert(1)></xmp>",
            "<!--<img src=x onerror=alert(1)>-->",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?xml version=\"1.0\"?>");
    private static final List<String> BREAKS =
            List.of("\">", "'>", "</title>", "</textarea>", "</script>", "--></style>");
    private static final List<String> OTHERS = List.of(
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "` onmouseover=alert(1)",
            "javascript:alert(1)",
            "{{constructor.constructor('alert(1)')()}}",
            "${7*7}",
            "#{7*7}",
            "@{7*7}",
            "$unsafe{page.csrf()}",
            "@if(true)x@endif",
            "{0}",
            "{0,number}",
            "{broken",
            "it''s {",
            "''",
            "'",
            "\"",
            "<",
            ">",
            "&",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "%3Cscript%3E",
            "\\u003cscript\\u003e",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "＜script＞",
            "\u202Egpj.exe",
            "a\u0000b".replace("\u0000", ""),
            "\uFEFF<b>",
            "李<b>四</b>",
            "a\r\nSet-Cookie: x=1",
            "'; drop table registry.person; --",
            "\\'; select 1; --",
            "../../etc/passwd");

    private Payloads() {}

    static List<String> all() {
        Set<String> texts = new LinkedHashSet<>(SCRIPTS);
        texts.addAll(OTHERS);
        for (String before : BREAKS) {
            SCRIPTS.forEach(script -> texts.add(before + script));
        }
        return new ArrayList<>(texts);
    }
}
