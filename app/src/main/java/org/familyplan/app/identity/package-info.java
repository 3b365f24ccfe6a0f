/** Who calls: tokens, what their claims say, and the issuer that makes some for demonstrations. */
@NullMarked
package org.familyplan.app.identity;

import org.jspecify.annotations.NullMarked;
