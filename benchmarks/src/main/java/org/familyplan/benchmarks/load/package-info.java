/** The load client: plays one scenario over HTTP and reports commands per second and latencies. */
@NullMarked
package org.familyplan.benchmarks.load;

import org.jspecify.annotations.NullMarked;
