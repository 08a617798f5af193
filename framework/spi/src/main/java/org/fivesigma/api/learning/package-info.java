/** Learning to tell signal from background: events with labels, classifiers, learners, and studies of many candidates. */
package org.fivesigma.api.learning;
