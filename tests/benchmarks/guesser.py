"""A reader who knows nothing: a logistic regression on cues, which was fitted on other questions than it guesses."""

import math
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

FOLDS = 5
RUNS = 3
"""How often tables are dealt into folds; the mean is told."""
REDRAWN = 2000
"""How often tables are drawn anew for an interval."""

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@frozen
class Asked:
    """Questions of one answer type with the same number of options, as numbers."""

    features: Numbers
    """Questions × options × cues."""
    keys: Places
    """The place of each question's key."""
    sheets: Places
    """The number of each question's sheet."""

    @property
    def are_few(self) -> bool:
        """Whether they are too few to fit anything on."""
        return len(self.keys) < 10 * FOLDS


Folds = Callable[[Asked, int], Places]
"""Returns the fold of each question, by a seed."""


def interval(hits: float, count: int) -> tuple[float, float]:
    """Return Wilson's interval for a share, 95 %."""
    if not count:
        return 0.0, 1.0
    z, share = 1.96, hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return middle - half, middle + half


def interval_over_sheets(won: Numbers, sheets: Places, seed: int) -> tuple[float, float]:
    """Return the interval of a mean, 95 %, where the questions of a sheet may be alike: sheets are drawn anew."""
    lots, names = np.random.default_rng(seed), np.unique(sheets)
    sums = np.array([won[sheets == name].sum() for name in names])
    counts = np.array([(sheets == name).sum() for name in names])
    drawn = lots.integers(0, len(names), (REDRAWN, len(names)))
    low, high = np.percentile(sums[drawn].sum(1) / counts[drawn].sum(1), [2.5, 97.5])
    return float(low), float(high)


def guessed(scores: Numbers, keys: Places) -> Numbers:
    """Return of each question whether its key has the highest score; ties count in parts."""
    best = scores >= scores.max(axis=1, keepdims=True) - 1e-12
    won: Numbers = best[np.arange(len(keys)), keys] / best.sum(axis=1)
    return won


def by_question(asked: Asked, seed: int) -> Places:
    """Deal questions into folds."""
    return np.random.default_rng(seed).permutation(len(asked.keys)) % FOLDS


def by_sheet(asked: Asked, seed: int) -> Places:
    """Deal whole sheets into folds, the largest first, each to the fold that has the fewest questions."""
    counts = Counter(asked.sheets.tolist())
    names = np.random.default_rng(seed).permutation([*counts]).tolist()
    load, fold_of = [0] * FOLDS, dict.fromkeys(names, 0)
    for name in sorted(names, key=counts.__getitem__, reverse=True):
        fold_of[name] = load.index(min(load))
        load[fold_of[name]] += counts[name]
    return np.array([fold_of[name] for name in asked.sheets.tolist()])


def regression(asked: Asked, folds: Places) -> Numbers:
    """Return of each question whether a logistic regression finds the key that was fitted on the other folds."""
    _, options, cues = asked.features.shape
    won = np.zeros(len(asked.keys))
    for fold in np.unique(folds):
        train, test = folds != fold, folds == fold
        scaler = StandardScaler().fit(asked.features[train].reshape(-1, cues))
        labels = np.zeros((int(train.sum()), options))
        labels[np.arange(len(labels)), asked.keys[train]] = 1
        model = LogisticRegression(max_iter=300, C=0.1)
        model.fit(scaler.transform(asked.features[train].reshape(-1, cues)), labels.ravel())
        scores = model.decision_function(scaler.transform(asked.features[test].reshape(-1, cues)))
        won[test] = guessed(scores.reshape(-1, options), asked.keys[test])
    return won


def redrawn(asked: Asked, seed: int) -> Asked:
    """Return the control: the same questions, with keys drawn at random."""
    keys = np.random.default_rng(seed).integers(0, asked.features.shape[1], len(asked.keys))
    return evolve(asked, keys=keys)


def told(asked: Asked, seed: int) -> str:
    """Return how often all cues together are right, beside the control."""
    won, control = (regression(each, by_question(each, seed)) for each in (asked, redrawn(asked, seed)))
    low, high = interval(won.sum(), len(won))
    return _line(won, low, high, control, asked)


def told_over_sheets(asked: Asked, seed: int) -> str:
    """Return the same for what carries over to sheets on which nothing was fitted."""
    if len(np.unique(asked.sheets)) < FOLDS:
        return told(asked, seed)
    runs = range(seed, seed + RUNS)
    won = np.mean([regression(asked, by_sheet(asked, run)) for run in runs], axis=0)
    control = np.mean([regression(redrawn(asked, run), by_sheet(asked, run)) for run in runs], axis=0)
    low, high = interval_over_sheets(won, asked.sheets, seed)
    least, most = interval_over_sheets(won - control, asked.sheets, seed)
    return f"{_line(won, low, high, control, asked)} [{least:+.3f}, {most:+.3f}] sheets {len(np.unique(asked.sheets))}"


def _line(won: Numbers, low: float, high: float, control: Numbers, asked: Asked) -> str:
    line = f"{len(won):>7}  all cues {won.mean():.3f} [{low:.3f}, {high:.3f}]  control {control.mean():.3f}"
    chance = 1 / asked.features.shape[1]
    return f"{line}  over chance {won.mean() - chance:+.3f}  excess {won.mean() - control.mean():+.3f}"


def best_cue(asked: Asked, names: Sequence[str]) -> tuple[float, str]:
    """Return how often a reader is right who goes by the best of some cues alone, and which that is."""
    signs = (1, -1)
    return max(
        (float(guessed(sign * asked.features[:, :, i], asked.keys).mean()), name)
        for i, name in enumerate(names)
        for sign in signs
    )
