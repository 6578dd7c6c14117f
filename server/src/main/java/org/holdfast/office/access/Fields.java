package org.holdfast.office.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names of form fields a handler takes beside its declared parameters, for forms whose fields are not known
/// beforehand. A trailing `*` stands for the rest of the name.
///
/// A write that carries any other field is refused: nobody can slip in a status, an owner or a place.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fields {
    String[] value();
}
