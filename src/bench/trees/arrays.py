"""Writes arrays that a peer trains with as a CSV file: the features, label, weight, and part (0 trains, 1 tests)."""
import sys

import numpy
import pandas

source, target, names = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
with numpy.load(source) as arrays:
    if "X" in arrays:
        from sklearn.model_selection import train_test_split

        train, test, train_label, test_label = train_test_split(
            arrays["X"], arrays["y"], test_size=0.2, random_state=42
        )
        train_weight, test_weight = numpy.ones(len(train)), numpy.ones(len(test))
    else:
        train, test, train_label, test_label = (arrays[key] for key in ("Xtr", "Xte", "ytr", "yte"))
        train_weight = arrays["wtr"] if "wtr" in arrays else numpy.ones(len(train))
        test_weight = arrays["wte"] if "wte" in arrays else numpy.ones(len(test))
if names == [""]:
    names = [f"x{column}" for column in range(train.shape[1])]
events = pandas.DataFrame(numpy.concatenate([train, test]).astype(float), columns=names)
events["label"] = numpy.concatenate([train_label, test_label]).astype(int)
# scaled as a whole, so that the weights of single events are not tiny; the proportions are those of the arrays
weight = numpy.concatenate([train_weight, test_weight]).astype(float).ravel()
events["weight"] = weight / weight.mean()
events["part"] = numpy.repeat([0, 1], [len(train), len(test)])
events.to_csv(target, index=False, float_format="%.17g")
