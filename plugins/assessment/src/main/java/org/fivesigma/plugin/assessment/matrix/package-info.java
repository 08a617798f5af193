/** Numbers in rows and columns: confusion and correlation matrices. */
package org.fivesigma.plugin.assessment.matrix;
