/** Well-formed HTML in which nothing that was written by others can become markup. */
package org.fivesigma.report.html;
