package org.holdfast.policy.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of an expression into tokens. ASCII only: a full-width sign or a Chinese letter is named with
/// its place.
final class Lexer {

    enum Kind {
        NUMBER,
        WORD,
        PARAMETER,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int at) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
        }
    }

    private static final List<String> SIGNS =
            List.of("<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "(", ")", "[", "]", ",", ".");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws ExpressionError {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    private Token next() throws ExpressionError {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Kind.END, "the end", start);
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return number(start);
        }
        if (c >= 'a' && c <= 'z') {
            take(Lexer::isWordPart);
            return new Token(Kind.WORD, text.substring(start, at), start);
        }
        if (c == '$') {
            at++;
            take(p -> isWordPart(p) || p == '-' || p == '.');
            return parameter(start);
        }
        return sign(start);
    }

    private Token number(int start) {
        take(Lexer::isDigit);
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            take(Lexer::isDigit);
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private Token parameter(int start) throws ExpressionError {
        String name = text.substring(start + 1, at);
        if (!name.matches("[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*") || name.endsWith("-")) {
            throw new ExpressionError(
                    "bad-parameter-name",
                    start,
                    "'$" + name + "' is not the name of a parameter.",
                    "A parameter is named by the path of its file, with dots, for example $income.line.",
                    "Correct the name; put a space before and after a minus sign.");
        }
        return new Token(Kind.PARAMETER, name, start);
    }

    private Token sign(int start) throws ExpressionError {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Kind.SIGN, sign, start);
            }
        }
        throw new ExpressionError(
                "unknown-sign",
                start,
                "The sign '" + text.substring(start, text.offsetByCodePoints(start, 1))
                        + "' is not part of the language.",
                "Expressions use small letters, digits and the signs < <= > >= = != + - * ( ) [ ] , . $ only.",
                "Replace it (a full-width sign looks alike but is another one), or say it with and, or, not, of, per.");
    }

    private interface Part {
        boolean is(char c);
    }

    private void take(Part part) {
        while (at < text.length() && part.is(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c) || c == '_';
    }
}
