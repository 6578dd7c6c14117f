package org.holdfast.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    /// The tree written with every bracket, so that what binds tighter can be seen.
    private static String tree(String text) throws ExpressionError {
        return tree(Parser.parse(text));
    }

    private static String tree(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> number.value().toPlainString();
            case Expression.Truth truth -> truth.value() ? "yes" : "no";
            case Expression.Name name -> name.name();
            case Expression.Parameter parameter -> "$" + parameter.name();
            case Expression.Negative negative -> "-" + tree(negative.of());
            case Expression.Not not -> "not(" + tree(not.of()) + ")";
            case Expression.Binary b ->
                "(" + tree(b.left()) + " " + b.operator().sign() + " " + tree(b.right()) + ")";
            case Expression.In in ->
                tree(in.of()) + " in "
                        + in.among().stream().map(ParserTest::tree).toList();
            case Expression.Known known -> tree(known.of()) + (known.known() ? " known" : " unknown");
            case Expression.Extreme e ->
                (e.greatest() ? "max" : "min") + "(" + tree(e.left()) + ", " + tree(e.right()) + ")";
            case Expression.Months m -> m.component() + "[" + m.count() + " before " + m.before() + "]";
            case Expression.Aggregate a ->
                a.function().word() + ":" + a.over().word()
                        + a.attribute().map(n -> "." + n).orElse("")
                        + a.where().map(w -> "?" + tree(w)).orElse("");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a or b and not c | (a or (b and not(c)))
            a - b - c | ((a - b) - c)
            a + b * c | (a + (b * c))
            $x.half of a per b | (($x.half * a) per b)
            -a < b | (-a < b)
            not a < b | not((a < b))
            (a or b) and c | ((a or b) and c)
            grade in [c, d] and x is unknown | (grade in [c, d] and x unknown)
            min(a, b) | min(a, b)
            min(member.age where x) | min:member.age?x
            months(wage, 12 before 12) | wage[12 before 12]
            count(event where kind = hospital and months_ago < 12) > 0 | (count:event?((kind = hospital) and (months_ago < 12)) > 0)
            $medical.self-paid.line-2022 - 1 | ($medical.self-paid.line-2022 - 1)
            """)
    void readsTheGrammar(String text, String expected) throws ExpressionError {
        assertThat(tree(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a > | 3 | unreadable-expression
            a > b > c | 6 | unreadable-expression
            a ＞ 10 | 2 | unknown-sign
            a and (b or c | 13 | unreadable-expression
            months(wage, x) | 13 | unreadable-expression
            count(members) | 6 | unreadable-expression
            $a- b | 0 | bad-parameter-name
            A > 1 | 0 | unknown-sign
            """)
    void refusesWithThePlaceOfTheMistake(String text, int offset, String code) {

        ExpressionError error = catchThrowableOfType(ExpressionError.class, () -> Parser.parse(text));

        assertThat(error).isNotNull();
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.why()).isNotBlank();
        assertThat(error.cure()).isNotBlank();
    }

    @Test
    void refusesWhatNobodyCanReadForItsBrackets() {
        ExpressionError error = catchThrowableOfType(
                ExpressionError.class, () -> Parser.parse("(".repeat(500) + "a" + ")".repeat(500)));

        assertThat(error.code()).isEqualTo("too-deep");
    }
}
