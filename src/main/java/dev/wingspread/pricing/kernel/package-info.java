/**
 * Static formulas on plain doubles: Black option values, their sensitivities and implied volatility.
 *
 * <p>May use only {@code java.lang}, {@code java.util} and Commons Math / Commons Numbers; knows no instrument, no
 * market and no logger.
 *
 * <p>Conventions of every method here: prices in index points per one option, years as year fractions, volatility as a
 * decimal per square-root year (0.20 is 20 %), rates and yields continuously compounded decimals per year. A time
 * derivative is the change as time passes, so it is minus the derivative in the time to expiry. A day is a calendar day,
 * one 365th of a year.
 */
@NullMarked
package dev.wingspread.pricing.kernel;

import org.jspecify.annotations.NullMarked;
