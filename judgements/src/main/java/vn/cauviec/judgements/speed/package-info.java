/** Many ads and many questions, to see how fast an engine is; what it finds is judged on the frozen ads alone. */
@NullMarked
package vn.cauviec.judgements.speed;

import org.jspecify.annotations.NullMarked;
