package org.holdfast.policy.text;

/// The same thing said in Chinese and in English.
public record Wording(String zh, String en) {

    public static final Wording NONE = new Wording("", "");

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    public String in(boolean chinese) {
        return chinese ? zh : en;
    }
}
