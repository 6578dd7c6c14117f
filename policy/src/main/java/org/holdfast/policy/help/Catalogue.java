package org.holdfast.policy.help;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All measures there are.
public final class Catalogue {
    private final List<Category> categories;

    public Catalogue(List<Category> categories) {
        this.categories = categories.stream()
                .sorted(Comparator.comparingInt(Category::number))
                .toList();
    }

    /// In the order of their numbers.
    public List<Category> categories() {
        return Collections.unmodifiableList(categories);
    }

    public Optional<Category> category(String word) {
        return categories.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    public Optional<Category.Kind> kind(int number) {
        return categories.stream()
                .flatMap(one -> one.kinds().stream())
                .filter(one -> one.number() == number)
                .findFirst();
    }

    /// The category of a kind of this catalogue.
    public Category of(Category.Kind kind) {
        return category(kind.category()).orElseThrow(() -> new IllegalArgumentException(kind.category()));
    }
}
