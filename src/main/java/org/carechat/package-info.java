/// The root holds `main` and the wiring that joins the features; it is the only package that may know all the
/// others.
@NullMarked
package org.carechat;

import org.jspecify.annotations.NullMarked;
