package org.holdfast.office.registry.web;

/// One line to choose from: a household, a person or a village found elsewhere.
public record Choice(String value, String name, String says) {}
