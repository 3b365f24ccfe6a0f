/** What is kept from whom: protected addresses, restricted entries. */
@NullMarked
package org.familyplan.query.confidentiality;

import org.jspecify.annotations.NullMarked;
