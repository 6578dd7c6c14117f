/// Reading YAML with its line numbers kept: every scalar stays text, every key is asked for by name, and a key
/// nobody asked for is refused.
@NullMarked
package org.holdfast.policy.text;

import org.jspecify.annotations.NullMarked;
