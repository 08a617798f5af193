/** How steps share their work among the threads they may use. */
package org.fivesigma.api.work;
