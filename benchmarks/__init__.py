"""Scripts that learn, measure and compare; each says in its head how it is run.

Arithmetic has one thread here: with more the last bits of a sum, and a few weights, depend on their number.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
