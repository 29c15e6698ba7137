"""Fits the logistic regression of learned weights with scikit-learn, and compares it with ours.

usage: sklearn_peer.py FEATURES.csv LEARNED.json
reads what `mentoring-matching learn --features FEATURES.csv --json` wrote (the JSON is its standard output).
prints the largest difference of a coefficient or the intercept, and ends with 0 when it is below 1e-6.
"""
import csv
import json
import sys

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
with open(sys.argv[2], encoding="utf-8") as file:
    learned = json.load(file)

names = [c["criterion"] for c in learned["criteria"]]
agreements = np.array([[float(row[name]) if row[name] else np.nan for name in names] for row in rows])
success = np.array([row["success"] == "1" for row in rows])
means, deviations = np.nanmean(agreements, axis=0), np.nanstd(agreements, axis=0)  # the deviation of a population
deviations[deviations < 1e-9] = 1
standardised = np.where(np.isnan(agreements), 0, (agreements - means) / deviations)  # what is missing stands at the mean
model = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(standardised, success)
ours = np.array([c["coefficient"] for c in learned["criteria"]] + [learned["intercept"]])
theirs = np.append(model.coef_[0], model.intercept_[0])
difference = float(np.max(np.abs(ours - theirs)))
print(json.dumps({"version": sklearn.__version__, "pairs": len(rows), "criteria": len(names), "largestDifference": difference}))
sys.exit(0 if difference < 1e-6 else 1)
