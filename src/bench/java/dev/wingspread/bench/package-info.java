/** How fast the pricing kernels are, measured beside other libraries on the same options. Part of no other build. */
@NullMarked
package dev.wingspread.bench;

import org.jspecify.annotations.NullMarked;
