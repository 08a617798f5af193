/** What a run leaves behind: numbers, verdicts, figures and the report, in one folder. */
package org.fivesigma.report;
