"""Trains XGBoost by its Python package on a CSV file that arrays.py wrote; ends in a line of JSON."""
import json
import sys
import time

import pandas
import xgboost
from sklearn.metrics import roc_auc_score

events = pandas.read_csv(sys.argv[1])
parameters = json.loads(sys.argv[2])
features = [name for name in events if name not in ("label", "weight", "part")]
train, test = events[events.part == 0], events[events.part == 1]
values, labels, weights = (train[features].to_numpy(), train.label.to_numpy(), train.weight.to_numpy())
model = xgboost.XGBClassifier(tree_method="hist", n_jobs=2, **parameters)
cpu, start = time.process_time(), time.perf_counter()
model.fit(values, labels, sample_weight=weights)
wall, cpu = time.perf_counter() - start, time.process_time() - cpu
scores = model.predict_proba(test[features].to_numpy())[:, 1]
area = roc_auc_score(test.label, scores, sample_weight=test.weight)
print(json.dumps({"wall_s": wall, "cpu_s": cpu, "results": {"auc": area}}))
