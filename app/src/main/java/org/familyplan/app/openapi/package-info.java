/** The API document (OpenAPI), written from the records of the published language. */
@NullMarked
package org.familyplan.app.openapi;

import org.jspecify.annotations.NullMarked;
