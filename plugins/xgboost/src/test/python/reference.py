#!/usr/bin/env python3
"""Prints the margins that XgboostTest expects, by the xgboost package of Python (1.7.4 of Debian 12 gave those in the test)."""
import numpy as np
import xgboost as xgb

i = np.arange(400)
x = np.stack([(i * 7) % 13, (i * 5) % 11, (i * 3) % 17], 1).astype(float)
x[i % 10 == 3, 1] = np.nan
y = ((i * 7) % 13 - 0.7 * ((i * 3) % 17) + (i * 29) % 7 > 1).astype(int)
w = 0.5 + (i * 31) % 5 / 4
common = dict(objective='binary:logistic', tree_method='hist', base_score=0.5, nthread=1)
by_depth = dict(max_depth=3, eta=0.3, min_child_weight=1, reg_lambda=1)
by_leaves = dict(max_depth=0, max_leaves=5, grow_policy='lossguide', eta=0.1, gamma=0.5, reg_alpha=0.2, reg_lambda=2,
                 scale_pos_weight=2, min_child_weight=3)
for settings in (by_depth, by_leaves):
    model = xgb.train({**common, **settings}, xgb.DMatrix(x, y, weight=w), 20)
    margins = model.predict(xgb.DMatrix(x), output_margin=True)
    print([float(margins[row]) for row in (0, 1, 2, 3, 13, 399)])
