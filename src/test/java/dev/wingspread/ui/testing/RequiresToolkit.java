package dev.wingspread.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the real window, drawn into memory. Where a native library that JavaFX needs even without a display is
 * missing, the test is skipped with the name of the package that brings it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("ui")
@ExtendWith(ToolkitCondition.class)
public @interface RequiresToolkit {}
