"""Tables that others published, with what they computed of them. Each names where it was printed."""

from collections.abc import Sequence

LSAT6 = (
    3,
    6,
    2,
    11,
    1,
    1,
    3,
    4,
    1,
    8,
    0,
    16,
    0,
    3,
    2,
    15,
    10,
    29,
    14,
    81,
    3,
    28,
    15,
    80,
    16,
    56,
    21,
    173,
    11,
    61,
    28,
    298,
)
"""Bock & Lieberman 1970, section 6: how many of 1,000 people had each pattern of right and wrong, 00000 to 11111."""
LSAT7 = (
    12,
    19,
    1,
    7,
    3,
    19,
    3,
    17,
    10,
    5,
    3,
    7,
    7,
    23,
    8,
    28,
    7,
    39,
    11,
    34,
    14,
    51,
    15,
    90,
    6,
    25,
    7,
    35,
    18,
    136,
    32,
    308,
)
"""The same, section 7."""
TWELVE = (
    "111111",
    "111110",
    "111101",
    "111010",
    "110100",
    "101100",
    "111000",
    "110010",
    "011000",
    "100001",
    "010000",
    "000000",
)
"""Ours: twelve people, six items, small enough for pencil and paper."""

UCB = (
    ((512, 313), (89, 19)),
    ((353, 207), (17, 8)),
    ((120, 205), (202, 391)),
    ((138, 279), (131, 244)),
    ((53, 138), (94, 299)),
    ((22, 351), (24, 317)),
)
"""Bickel, Hammel & O'Connell 1975; R's `UCBAdmissions`: men, women; admitted, rejected; six departments."""
EIGHT_CENTRES = (
    ((11, 25), (10, 27)),
    ((16, 4), (22, 10)),
    ((14, 5), (7, 12)),
    ((2, 14), (1, 16)),
    ((6, 11), (0, 12)),
    ((1, 10), (0, 10)),
    ((1, 4), (1, 8)),
    ((4, 2), (6, 1)),
)
"""Beitler & Landis 1985; Agresti, Categorical Data Analysis, table 6.9: drug, control; success, failure."""
EIGHT_CITIES = (
    ((126, 100), (35, 61)),
    ((908, 688), (497, 807)),
    ((913, 747), (336, 598)),
    ((235, 172), (58, 121)),
    ((402, 308), (121, 215)),
    ((182, 156), (72, 98)),
    ((60, 99), (11, 43)),
    ((104, 89), (21, 36)),
)
"""Liu 1992; Agresti, An Introduction to Categorical Data Analysis, table 3.3: smokers, others; with cancer, without."""
RABBITS = (((0, 6), (0, 5)), ((3, 3), (0, 6)), ((6, 0), (2, 4)), ((5, 1), (6, 0)), ((2, 0), (5, 0)))
"""Agresti 1990, p. 239; the example of R's `mantelhaen.test`: injected at once, later; cured, died; five doses."""

COHEN = ((0.44, 0.07, 0.09), (0.05, 0.20, 0.05), (0.01, 0.03, 0.06))
"""Cohen 1960, table 1: shares of 200."""
COUPLES = ((7, 7, 2, 3), (2, 8, 3, 7), (1, 5, 4, 9), (2, 8, 9, 14))
"""Hout, Duncan & Sobel 1987; vcd's `SexualFun`: 91 husbands and wives, four levels."""
WINNIPEG = ((38, 5, 0, 1), (33, 11, 3, 0), (10, 14, 5, 6), (3, 7, 3, 10))
"""Landis & Koch 1977; vcd's `MSPatients`: two neurologists, four levels of certainty."""
HUNDRED = ((46, 0, 0), (4, 40, 0), (0, 0, 10))
"""scikit-learn's example of weights (`metrics/tests/test_classification.py`): a hundred people, three levels."""
ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
    (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2),
)
"""irr's `anxiety`: three raters (rows), twenty people, levels 1 to 6."""
SHROUT_FLEISS = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
"""Shrout & Fleiss 1979, table 2: six people, four judges."""
CATALYSTS = {
    "1": {"1": 73, "2": 74, "4": 71},
    "2": {"2": 75, "3": 67, "4": 72},
    "3": {"1": 73, "2": 75, "3": 68},
    "4": {"1": 75, "3": 72, "4": 75},
}
"""Montgomery, Design and Analysis of Experiments, table 4.22: reaction times by catalyst and batch, in balanced
incomplete blocks; batches as answers, catalysts as raters."""


def people(patterns: Sequence[int], items: int = 5) -> list[list[int]]:
    """A row for each person."""
    right = [[pattern >> (items - 1 - item) & 1 for item in range(items)] for pattern in range(len(patterns))]
    return [row for row, many in zip(right, patterns, strict=True) for _ in range(many)]
