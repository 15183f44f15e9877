package dev.wingspread.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Releases a class, with the classes nested in it, from the architecture rules.
 *
 * <p>Meant to be rare: a rule with many exceptions is the wrong rule.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ArchitectureException {

    /** Says which rule is broken and why that is right here; never blank. */
    String value();
}
