package org.carechat.desk;

import java.util.List;

/// A list in an answer.
record Listed<T>(List<T> items) {}
