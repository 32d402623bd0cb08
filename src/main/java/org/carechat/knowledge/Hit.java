package org.carechat.knowledge;

/// How well an article fits a question.
///
/// @param score how likely it is meant, all signs together, 0 to 1
/// @param meaning the mean cosine of the nearest ways of asking; 0 where there are no vectors
/// @param keyword relative to the best article by keyword, 0 to 1
/// @param likelihood what the classifier of ways of asking says, 0 to 1
record Hit(Article article, double score, double meaning, double keyword, double likelihood) {}
