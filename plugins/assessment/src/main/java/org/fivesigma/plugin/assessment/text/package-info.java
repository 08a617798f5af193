/** Numbers and names as figures show them. */
package org.fivesigma.plugin.assessment.text;
