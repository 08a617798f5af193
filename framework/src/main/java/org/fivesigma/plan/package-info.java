/** The checked plan: which steps run on what, lowered from the recipe's nouns before anything is computed. */
package org.fivesigma.plan;
