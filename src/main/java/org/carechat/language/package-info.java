/// Chinese text and models of it: the only door to OpenNLP, LangChain4j, the embedding model and the conversion
/// of traditional characters. Knows nothing of the business; everything here is a function of text, immutable
/// or safe to share between threads.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.carechat.language;

import org.jspecify.annotations.NullMarked;
