/** The closed expression language of recipes: text in, columns of numbers or of yes and no out. */
package org.fivesigma.api.expression;
