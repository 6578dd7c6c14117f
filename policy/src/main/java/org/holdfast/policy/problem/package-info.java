/// What is wrong in the files of the law, said so that an officer can mend it.
@NullMarked
package org.holdfast.policy.problem;

import org.jspecify.annotations.NullMarked;
