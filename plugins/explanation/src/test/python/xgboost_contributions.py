#!/usr/bin/env python3
"""Writes what XgboostContributionsTest expects: xgboost_contributions.py > xgboost-contributions.txt (version 1.7.4 of Debian 12).

First the numbers of features, trees and events, then each tree as the number of its nodes and a line for each (left, right, feature,
threshold, whether missing values go left, sum of hessians), then each event as its values and xgboost's contributions with the bias."""
import json

import numpy as np
import xgboost as xgb

i = np.arange(400)
x = np.stack([(i * 7) % 13, (i * 5) % 11, (i * 3) % 17, np.sqrt(i)], 1).astype(float)
x[i % 10 == 3, 1] = np.nan
x[i % 7 == 2, 3] = np.nan
y = ((i * 7) % 13 - 0.7 * ((i * 3) % 17) + (i * 29) % 7 > 1).astype(int)
w = 0.5 + (i * 31) % 5 / 4
settings = dict(objective='binary:logistic', tree_method='hist', base_score=0.5, nthread=1, max_depth=4, eta=0.5)
model = xgb.train(settings, xgb.DMatrix(x, y, weight=w), 5)
trees = json.loads(model.save_raw('json'))['learner']['gradient_booster']['model']['trees']
chosen = x[i % 20 == 3]
print(x.shape[1], len(trees), len(chosen))
for tree in trees:
    print(len(tree['left_children']))
    for node in zip(tree['left_children'], tree['right_children'], tree['split_indices'], tree['split_conditions'], tree['default_left'],
                    tree['sum_hessian']):
        print(*(int(value) if isinstance(value, bool) else value for value in node))
for values, contributions in zip(chosen, model.predict(xgb.DMatrix(chosen), pred_contribs=True)):
    print(*(float(value) for value in values), *(float(value) for value in contributions))
