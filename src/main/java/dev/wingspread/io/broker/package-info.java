/**
 * Reads positions from files of brokers and analysis programs, told apart by their content. Depends on the model, on CSV
 * ({@code io.table}) and on nothing of the market.
 */
@NullMarked
package dev.wingspread.io.broker;

import org.jspecify.annotations.NullMarked;
