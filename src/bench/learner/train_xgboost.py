#!/usr/bin/env python3
"""train_xgboost.py FILE THREADS REPEATS KEY=VALUE...: trains with the xgboost package as TrainLearner does, and prints the same."""
import sys
import time

import numpy as np
import xgboost as xgb

source, threads, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
settings = dict(pair.split('=') for pair in sys.argv[4:])
rounds = int(settings.pop('num_round'))
with open(source, 'rb') as file:
    rows, features = np.fromfile(file, '<i4', 2)
    x = np.ascontiguousarray(np.fromfile(file, '<f8', rows * features).reshape(features, rows).T)
    y = np.fromfile(file, '<f8', rows)
settings.update(objective='binary:logistic', tree_method='hist', base_score=y.mean(), nthread=threads)
seconds = []
for _ in range(repeats + 1):
    start = time.perf_counter()
    model = xgb.train(settings, xgb.DMatrix(x, y), rounds)
    seconds.append(time.perf_counter() - start)
scores = model.predict(xgb.DMatrix(x)).astype(float)
loss = -np.mean(np.where(y == 1, np.log(scores), np.log(1 - scores)))
print(f'first {seconds[0]:.3f} warm {np.median(seconds[1:] or seconds):.3f} log-loss {loss:.6f}')
