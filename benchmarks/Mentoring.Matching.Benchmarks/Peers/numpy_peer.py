"""Scores pairs by NumPy broadcasting, in single precision and on one thread, and compares the ranks with ours.

usage: numpy_peer.py FOLDER SECONDS
reads the arrays that the benchmark wrote into FOLDER, and for each way of doing it scores mentees for SECONDS.
prints one line of JSON: the version and, for each way, pairs a second with both views (as the library has them), with the two views made one
beforehand (which only a linear reciprocity allows), and the largest difference of any rank from ours.
"""
import json
import sys
import time

import numpy as np

folder, seconds = sys.argv[1], float(sys.argv[2])


def load(name):
    return np.load(f"{folder}/{name}.npy")


F = np.float32
SCALES, NOMINAL = 8, 2  # then come two criteria on sets: coverage and overlap
mentees, mentors = load("mentee_values"), load("mentor_values")  # people x 10, NaN where there is no answer; 4 steps a scale
mentee_sets = [load("mentee_goals"), load("mentee_interests")]  # people x items, 0 or 1; all 0 where there is no answer
mentor_sets = [load("mentor_goals"), load("mentor_interests")]
mentee_means, mentor_means = load("mentee_means"), load("mentor_means")  # people x 12: what stands in for the other side's silence
weights, factors = load("weights"), load("factors")[0]  # 2 views x 12; the shares of the views in score and coverage, caution
ours = load("ranks")  # of the first mentees with all mentors
caution = F(factors[4])

count = mentors.shape[0]
columns = np.ascontiguousarray(mentors.T)  # one row a criterion
set_columns = [np.ascontiguousarray(s.T) for s in mentor_sets]
mentor_sizes = [s.sum(axis=1) for s in mentor_sets]
mentee_sizes = [s.sum(axis=1) for s in mentee_sets]
mentee_bits, mentor_bits = ([(s.astype(np.int64) << np.arange(s.shape[1])).sum(axis=1).astype(np.uint16) for s in side]
                            for side in (mentee_sets, mentor_sets))
bit_counts = np.array([bin(i).count("1") for i in range(1 << 16)], F)
mentee_known = np.concatenate([~np.isnan(mentees), np.stack([s > 0 for s in mentee_sizes], axis=1)], axis=1)
mentor_known = np.ascontiguousarray(
    np.concatenate([~np.isnan(mentors), np.stack([s > 0 for s in mentor_sizes], axis=1)], axis=1).T)
mentor_silent = ~mentor_known
mean_rows = np.ascontiguousarray(mentor_means.T)
criteria = weights.shape[1]


class Views:
    """The weights under which agreements are added up: both views, or one that has both in it already."""

    def __init__(self, are_one):
        self.score = [factors[0] * weights[0] + factors[1] * weights[1]] if are_one else [weights[0], weights[1]]
        self.cover = [factors[2] * weights[0] + factors[3] * weights[1]] if are_one else [weights[0], weights[1]]
        self.score = [np.array([F(x) for x in w]) for w in self.score]
        self.cover = [np.array([F(x) for x in w]) for w in self.cover]
        self.known = [[np.where(mentor_known[c], w[c], F(0)) for c in range(criteria)] for w in self.cover]
        self.stand_in = [[w[c] * mean_rows[c] for c in range(criteria)] for w in self.score]

    def rank(self, scores, covers):
        if len(scores) == 1:
            return scores[0] - caution * (F(1) - covers[0])
        score = F(factors[0]) * scores[0] + F(factors[1]) * scores[1]
        cover = F(factors[2]) * covers[0] + F(factors[3]) * covers[1]
        return score - caution * (F(1) - cover)


class Rows:
    """One mentee at a time against all mentors, in place: what a silent mentee brings is the same row each time."""

    def __init__(self, views, sets):
        self.views, self.sets, self.name = views, sets, f"rows, sets by {sets}"
        self.agreement, self.part = np.empty(count, F), np.empty(count, F)
        self.equal = np.empty(count, bool)
        self.scores = [np.empty(count, F) for _ in views.score]
        self.covers = [np.empty(count, F) for _ in views.score]

    def __call__(self, start, stop):
        return np.stack([self.row(i) for i in range(start, stop)])

    def row(self, i):
        a, views = self.agreement, self.views
        for total in self.scores + self.covers:
            total.fill(0)
        for c in range(criteria):
            if not mentee_known[i, c]:
                for v, total in enumerate(self.scores):
                    total += views.stand_in[v][c]
                continue
            self.agree(i, c)
            np.copyto(a, mentee_means[i, c], where=mentor_silent[c])
            for v, total in enumerate(self.scores):
                np.multiply(a, views.score[v][c], out=self.part)
                total += self.part
                self.covers[v] += views.known[v][c]
        return views.rank(self.scores, self.covers)

    def agree(self, i, c):
        a = self.agreement
        if c < SCALES:
            np.subtract(columns[c], mentees[i, c], out=a)
            np.abs(a, out=a)
            np.multiply(a, F(-0.25), out=a)
            np.add(a, F(1), out=a)
        elif c < SCALES + NOMINAL:
            (np.equal if c == SCALES else np.not_equal)(columns[c], mentees[i, c], out=self.equal)
            np.copyto(a, self.equal)
        else:
            k = c - SCALES - NOMINAL
            if self.sets == "products":
                np.matmul(mentee_sets[k][i], set_columns[k], out=a)
            else:
                np.take(bit_counts, mentor_bits[k] & mentee_bits[k][i], out=a, mode="clip")
            if k == 0:
                np.multiply(a, F(1) / mentee_sizes[k][i], out=a)
            else:
                np.subtract(mentor_sizes[k] + mentee_sizes[k][i], a, out=self.part)
                np.divide(a, self.part, out=a)


class Blocks:
    """Some mentees at a time against all mentors, as broadcasting is usually written."""

    def __init__(self, views, size, sets):
        self.views, self.size, self.sets, self.name = views, size, sets, f"blocks of {size}, sets by {sets}"

    def __call__(self, start, stop):
        views, found = self.views, []
        for low in range(start, stop, self.size):
            rows = slice(low, min(low + self.size, stop))
            scores = [F(0) for _ in views.score]
            covers = [F(0) for _ in views.score]
            for c in range(criteria):
                known = mentee_known[rows, c, None] & mentor_known[c]
                silent = np.where(mentee_known[rows, c, None], mentee_means[rows, c, None], mean_rows[c])
                a = np.where(known, self.agree(rows, c), silent)
                for v in range(len(scores)):
                    scores[v] = scores[v] + views.score[v][c] * a
                    covers[v] = covers[v] + views.cover[v][c] * known
            found.append(views.rank(scores, covers))
        return np.concatenate(found)

    def agree(self, rows, c):
        if c < SCALES:
            return F(1) - np.abs(mentees[rows, c, None] - columns[c]) * F(0.25)
        if c < SCALES + NOMINAL:
            same = mentees[rows, c, None] == columns[c]
            return (same if c == SCALES else ~same).astype(F)
        k = c - SCALES - NOMINAL
        common = (mentee_sets[k][rows] @ set_columns[k] if self.sets == "products"
                  else bit_counts[mentee_bits[k][rows, None] & mentor_bits[k]])
        if k == 0:
            return common / np.maximum(mentee_sizes[k][rows, None], F(1))
        return common / np.maximum(mentee_sizes[k][rows, None] + mentor_sizes[k] - common, F(1))


def measure(way):
    """The most pairs a second of any few mentees within the time, and the largest difference of a rank from ours."""
    difference = float(np.abs(way(0, len(ours)) - ours).max())
    step = min(len(mentees), 64)
    best, at, end = 0.0, 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        at = at + step if at + 2 * step <= len(mentees) else 0
        start = time.perf_counter()
        way(at, at + step)
        best = max(best, step * count / (time.perf_counter() - start))
    return best, difference


def ways(views):
    for sets in ("products", "bits"):
        yield Rows(views, sets)
        for size in (1, 8, 64):
            yield Blocks(views, size, sets)


with np.errstate(invalid="ignore"):
    found = []
    for both, one in zip(ways(Views(False)), ways(Views(True))):
        runs = [measure(both), measure(one)]
        found.append({"name": both.name, "both": runs[0][0], "one": runs[1][0], "difference": max(runs[0][1], runs[1][1])})
    print(json.dumps({"numpy": np.__version__, "ways": found}))
