#!/usr/bin/env python3
"""shap_xgboost.py train HH4B.npz FOLDER [DEPTH [TREES]]: trains on arrays of numpy and writes model.txt and events.bin for both sides.
shap_xgboost.py explain FOLDER THREADS REPEATS ROWS: contributions by the xgboost package, as ExplainTrees computes them."""
import json
import sys
import time

import numpy as np
import xgboost as xgb


def train(arrays, folder, depth=6, trees=100):
    z = np.load(arrays)
    x = np.concatenate([z['X_sm_hh'], z['X_data_2b_rw']])
    y = np.concatenate([np.ones(len(z['X_sm_hh'])), np.zeros(len(z['X_data_2b_rw']))])
    order = np.random.RandomState(0).permutation(len(y))
    x, y = x[order], y[order]
    settings = dict(max_depth=int(depth), eta=0.1, tree_method='hist', objective='binary:logistic', nthread=2)
    model = xgb.train(settings, xgb.DMatrix(x[:150000], y[:150000]), int(trees))
    model.save_model(folder + '/model.json')
    learner = json.loads(model.save_raw('json'))['learner']
    base = float(learner['learner_model_param']['base_score'])
    with open(folder + '/model.txt', 'w') as out:
        print(x.shape[1], int(trees), np.log(base / (1 - base)), file=out)
        for tree in learner['gradient_booster']['model']['trees']:
            print(len(tree['left_children']), file=out)
            for node in zip(tree['left_children'], tree['right_children'], tree['split_indices'], tree['split_conditions'],
                            tree['default_left'], tree['sum_hessian']):
                print(*(int(value) if isinstance(value, bool) else value for value in node), file=out)
    with open(folder + '/events.bin', 'wb') as out:
        np.array([100000, x.shape[1]], '<i4').tofile(out)
        np.ascontiguousarray(x[:100000].T, '<f8').tofile(out)


def explain(folder, threads, repeats, rows):
    with open(folder + '/events.bin', 'rb') as file:
        of_file, features = np.fromfile(file, '<i4', 2)
        x = np.ascontiguousarray(np.fromfile(file, '<f8', of_file * features).reshape(features, of_file).T[:int(rows)])
    model = xgb.Booster({'nthread': int(threads)})
    model.load_model(folder + '/model.json')
    seconds = []
    before = time.process_time()
    for _ in range(int(repeats) + 1):
        start = time.perf_counter()
        values = model.predict(xgb.DMatrix(x, nthread=int(threads)), pred_contribs=True)
        seconds.append(time.perf_counter() - start)
    cpu = (time.process_time() - before) / len(seconds)
    mean = np.abs(values[:, :-1]).mean(dtype=float)
    print(f'first {seconds[0]:.3f} warm {np.median(seconds[1:] or seconds):.3f} cpu {cpu:.3f} mean {mean:.6f}')


{'train': train, 'explain': explain}[sys.argv[1]](*sys.argv[2:])
