#!/usr/bin/env python3
"""forests.py DATA FOLDER: trains two forests with scikit-learn on seed 000's 11 features, and writes them and the events that test.

FOLDER/shallow.* and FOLDER/deep.*: .joblib for permutation.py; .trees for PermuteFeatures. FOLDER/test.npz and FOLDER/test.events:
the events. Little-endian; see PermuteFeatures for the order."""
import os
import sys

import joblib
import numpy as np
from peerlib import TTZ_LISTS, ttz_arrays
from sklearn.ensemble import RandomForestClassifier

source, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
arrays = ttz_arrays(source, 1)
names = TTZ_LISTS[1]
x, y = np.ascontiguousarray(arrays['Xte'], '<f4'), arrays['yte'] == 1
np.savez(f'{folder}/test.npz', x=x, y=y, names=np.array(names))
with open(f'{folder}/test.events', 'wb') as out:
    np.array(x.shape, '<i4').tofile(out)
    np.ascontiguousarray(x.T, '<f8').tofile(out)
    np.asarray(y, '<f8').tofile(out)
with open(f'{folder}/test.names', 'w') as out:
    out.write('\n'.join(names) + '\n')

settings = {
    'shallow': dict(n_estimators=300, max_depth=8, min_samples_leaf=50),
    'deep': dict(n_estimators=100),
}
for name, params in settings.items():
    # as many events train as test, so that a tree without limit has about 20 thousand nodes
    forest = RandomForestClassifier(random_state=0, n_jobs=2, **params).fit(arrays['Xv'], arrays['yv'])
    forest.n_jobs = 1
    joblib.dump(forest, f'{folder}/{name}.joblib')
    with open(f'{folder}/{name}.trees', 'wb') as out:
        np.array([len(forest.estimators_)], '<i4').tofile(out)
        for tree in (estimator.tree_ for estimator in forest.estimators_):
            signal = tree.value[:, 0, 1] / tree.value[:, 0, :].sum(axis=1)
            np.array([tree.node_count], '<i4').tofile(out)
            for array in (tree.children_left, tree.children_right, tree.feature):
                np.asarray(array, '<i4').tofile(out)
            for array in (tree.threshold, signal):
                np.asarray(array, '<f8').tofile(out)
    print(name, 'nodes of a tree', np.mean([e.tree_.node_count for e in forest.estimators_]))
