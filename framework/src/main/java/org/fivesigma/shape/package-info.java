/** What a record can be written as: one description that feeds binding, schema, documentation and cache key. */
package org.fivesigma.shape;
