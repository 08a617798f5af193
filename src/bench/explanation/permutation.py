#!/usr/bin/env python3
"""permutation.py FOLDER FOREST REPEATS: times scikit-learn's permutation_importance with two jobs, and prints it with the result."""
import sys
import time

import joblib
import numpy as np
from sklearn.inspection import permutation_importance

folder, name, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
with np.load(f'{folder}/test.npz') as arrays:
    x, y, names = arrays['x'], arrays['y'], arrays['names']
forest = joblib.load(f'{folder}/{name}.joblib')
start = time.perf_counter()
result = permutation_importance(forest, x, y, scoring='roc_auc', n_repeats=repeats, random_state=0, n_jobs=2)
seconds = time.perf_counter() - start
print(f'seconds {seconds:.3f} ' + ' '.join(f'{n}={v:.5f}' for n, v in zip(names, result.importances_mean)))
