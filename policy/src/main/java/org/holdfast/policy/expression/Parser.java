package org.holdfast.policy.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.expression.Expression.Function;
import org.holdfast.policy.expression.Expression.Operator;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Lexer.Kind;
import org.holdfast.policy.expression.Lexer.Token;

/// Reads one expression by recursive descent: one method per line of the grammar in LANGUAGE.md.
public final class Parser {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.MORE,
            ">=", Operator.AT_LEAST,
            "=", Operator.EQUAL,
            "!=", Operator.UNEQUAL);
    private static final Set<String> RESERVED = Set.of(
            "or", "and", "not", "in", "is", "known", "unknown", "of", "per", "where", "before", "yes", "no", "count",
            "sum", "any", "all", "min", "max", "months", "member", "event");
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Expression parse(String text) throws ExpressionError {
        Parser parser = new Parser(Lexer.tokens(text));
        Expression expression = parser.or();
        Token rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw parser.unexpected(rest, "the end of the expression or an operator");
        }
        return expression;
    }

    /// Whether the word may not name a fact, an attribute or a code, because the language uses it.
    public static boolean reserves(String word) {
        return RESERVED.contains(word);
    }

    private Expression or() throws ExpressionError {
        if (++depth > DEEPEST) {
            throw new ExpressionError(
                    "too-deep",
                    peek().at(),
                    "The expression is nested too deeply.",
                    "Nobody can check by reading what is nested more than " + DEEPEST + " levels.",
                    "Name parts of it as facts.");
        }
        Expression left = and();
        while (peek().is("or")) {
            int at = take().at();
            left = new Expression.Binary(Operator.OR, left, and(), at);
        }
        depth--;
        return left;
    }

    private Expression and() throws ExpressionError {
        Expression left = not();
        while (peek().is("and")) {
            int at = take().at();
            left = new Expression.Binary(Operator.AND, left, not(), at);
        }
        return left;
    }

    private Expression not() throws ExpressionError {
        int nots = 0;
        int at = peek().at();
        while (peek().is("not")) {
            take();
            nots++;
        }
        Expression of = comparison();
        for (int i = 0; i < nots; i++) {
            of = new Expression.Not(of, at);
        }
        return of;
    }

    private Expression comparison() throws ExpressionError {
        Expression left = sum();
        Token token = peek();
        Operator operator = token.kind() == Kind.SIGN ? COMPARISONS.get(token.text()) : null;
        if (operator != null) {
            take();
            return new Expression.Binary(operator, left, sum(), token.at());
        }
        if (token.is("in")) {
            take();
            return new Expression.In(left, list(), token.at());
        }
        if (token.is("is")) {
            take();
            Token word = take();
            if (!word.is("known") && !word.is("unknown")) {
                throw unexpected(word, "'known' or 'unknown'");
            }
            return new Expression.Known(left, word.is("known"), token.at());
        }
        return left;
    }

    private List<Expression> list() throws ExpressionError {
        List<Expression> among = new ArrayList<>();
        expect("[");
        do {
            Token token = take();
            switch (token.kind()) {
                case NUMBER -> among.add(new Expression.Number(new BigDecimal(token.text()), token.at()));
                case WORD -> among.add(new Expression.Name(token.text(), token.at()));
                case PARAMETER, SIGN, END -> throw unexpected(token, "a word of the list or a number");
            }
        } while (takeIf(","));
        expect("]");
        return List.copyOf(among);
    }

    private Expression sum() throws ExpressionError {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            left = new Expression.Binary(sign.is("+") ? Operator.PLUS : Operator.MINUS, left, product(), sign.at());
        }
        return left;
    }

    private Expression product() throws ExpressionError {
        Expression left = unary();
        while (peek().is("*") || peek().is("of") || peek().is("per")) {
            Token sign = take();
            left = new Expression.Binary(sign.is("per") ? Operator.PER : Operator.TIMES, left, unary(), sign.at());
        }
        return left;
    }

    private Expression unary() throws ExpressionError {
        int minuses = 0;
        int at = peek().at();
        while (peek().is("-")) {
            take();
            minuses++;
        }
        Expression of = atom();
        for (int i = 0; i < minuses; i++) {
            of = new Expression.Negative(of, at);
        }
        return of;
    }

    private Expression atom() throws ExpressionError {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Number(new BigDecimal(token.text()), token.at());
            case PARAMETER -> new Expression.Parameter(token.text(), token.at());
            case WORD -> word(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw unexpected(token, "a value");
                }
                Expression inner = or();
                expect(")");
                yield inner;
            }
            case END -> throw unexpected(token, "a value");
        };
    }

    private Expression word(Token token) throws ExpressionError {
        return switch (token.text()) {
            case "yes", "no" -> new Expression.Truth(token.is("yes"), token.at());
            case "months" -> months(token);
            case "count" -> aggregate(Function.COUNT, token);
            case "sum" -> aggregate(Function.SUM, token);
            case "any" -> aggregate(Function.ANY, token);
            case "all" -> aggregate(Function.ALL, token);
            case "min" -> extreme(Function.MIN, token);
            case "max" -> extreme(Function.MAX, token);
            default -> {
                if (RESERVED.contains(token.text())) {
                    throw unexpected(token, "a value");
                }
                yield new Expression.Name(token.text(), token.at());
            }
        };
    }

    private Expression extreme(Function function, Token token) throws ExpressionError {
        Token first = tokens.get(Math.min(next + 1, tokens.size() - 1));
        if (first.is("member") || first.is("event")) {
            return aggregate(function, token);
        }
        expect("(");
        Expression left = or();
        expect(",");
        Expression right = or();
        expect(")");
        return new Expression.Extreme(function == Function.MAX, left, right, token.at());
    }

    private Expression aggregate(Function function, Token token) throws ExpressionError {
        expect("(");
        Token over = take();
        if (!over.is("member") && !over.is("event")) {
            throw unexpected(over, "'member' or 'event'");
        }
        Optional<String> attribute = Optional.empty();
        if (takeIf(".")) {
            Token name = take();
            if (name.kind() != Kind.WORD) {
                throw unexpected(name, "the name of an attribute");
            }
            attribute = Optional.of(name.text());
        }
        Optional<Expression> where = takeIf("where") ? Optional.of(or()) : Optional.empty();
        expect(")");
        Over of = over.is("member") ? Over.MEMBER : Over.EVENT;
        return new Expression.Aggregate(function, of, attribute, where, token.at());
    }

    private Expression months(Token token) throws ExpressionError {
        expect("(");
        Token component = take();
        if (component.kind() != Kind.WORD) {
            throw unexpected(component, "a month component such as wage");
        }
        expect(",");
        int count = whole();
        int before = takeIf("before") ? whole() : 0;
        expect(")");
        return new Expression.Months(component.text(), count, before, token.at());
    }

    private int whole() throws ExpressionError {
        Token token = take();
        if (token.kind() != Kind.NUMBER || !token.text().matches("[0-9]{1,3}")) {
            throw unexpected(token, "a whole number of months");
        }
        return Integer.parseInt(token.text());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    private boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            take();
        }
        return there;
    }

    private void expect(String sign) throws ExpressionError {
        Token token = take();
        if (!token.is(sign)) {
            throw unexpected(token, "'" + sign + "'");
        }
    }

    private ExpressionError unexpected(Token found, String expected) {
        String what = found.kind() == Kind.END ? "The expression ends" : "'" + found.text() + "' stands";
        return new ExpressionError(
                "unreadable-expression",
                found.at(),
                what + " where " + expected + " was expected.",
                "The expression cannot be understood in more than one way, so it is not guessed at.",
                "Compare it with the grammar in policy/LANGUAGE.md; brackets help.");
    }
}
