/** Events with class, weight and score, as all that judges classifiers takes them. */
package org.fivesigma.plugin.assessment.scored;
