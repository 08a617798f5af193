/** What messages say about names that nothing knows. */
package org.fivesigma.api.text;
