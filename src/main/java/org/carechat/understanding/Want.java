package org.carechat.understanding;

import org.carechat.language.Span;

/// Something that the customer wants, and the clause in which it is said.
record Want(Intent intent, Span where) {}
