#!/usr/bin/env python3
"""dump.py IN.npz FEATURES LABELS OUT: writes two arrays of an .npz file for TrainLearner and train_xgboost.py.

Little-endian: int32 rows, int32 features, each feature's values as float64, and 0 or 1 for each row as float64."""
import sys

import numpy as np

source, features, labels, target = sys.argv[1:]
arrays = np.load(source)
x = arrays[features]
with open(target, 'wb') as out:
    np.array(x.shape, '<i4').tofile(out)
    np.ascontiguousarray(x.T, '<f8').tofile(out)
    np.asarray(arrays[labels], '<f8').tofile(out)
