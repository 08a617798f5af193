/** The boosted trees of XGBoost. */
package org.fivesigma.plugin.xgboost;
