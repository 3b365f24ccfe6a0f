/** What is kept from whom: protected addresses, restricted entries. */
@NullMarked
package org.familyplan.api.confidentiality;

import org.jspecify.annotations.NullMarked;
