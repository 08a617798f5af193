/** Work done on several threads. */
package org.fivesigma.plugin.assessment.work;
