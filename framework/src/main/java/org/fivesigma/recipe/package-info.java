/** The recipe as records: what each block may say, in the words a physicist writes. */
package org.fivesigma.recipe;
