/** Whether two weighted samples are of one distribution. */
package org.fivesigma.plugin.assessment.compare;
