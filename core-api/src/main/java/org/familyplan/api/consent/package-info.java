/** Who may share what about whom: consents, refusals, withdrawals, sharing without consent. */
@NullMarked
package org.familyplan.api.consent;

import org.jspecify.annotations.NullMarked;
