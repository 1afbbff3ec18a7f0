"""CPU seconds of reading one sentence of 1, 10 and 100 kB, of several shapes; the time grows with the length.

python benchmarks/long_sentences.py [--sizes 1000 10000 100000]
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from loaders.activities.weights import weights
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.pipeline import Reader

SHAPES = {
    "clauses": "UNEP and the African Union held a workshop on tides in May 2043, which FAO attended; ",
    "actors": "UNEP, the African Union, FAO and UNICEF, ",
    "States": "Kenya, Chad, Peru and Samoa, ",
    "dates": "in May 2043 and on 3 June 2044, and the same year, ",
    "brackets": "the Tide (2043) (see “boats”) and nets (AHO), ",
    "nouns": "the workshop on the plan of the forum for the project of the training ",
    "verbs": "and organized and signed and did not publish and was asked to hold ",
    "words": "tides and boats of old harbours ",
    "names": "the Council for Distant Tides and the Harbour Light Institute of Old Boats, ",
    "bodies": "Reef, Council of and Special Envoy for ",
    "offices": "the Office and both sides ",
    "one word": "x",
}


def seconds(text: str) -> float:
    """CPU seconds from the paragraph to its activities; authority file and cue words are loaded before."""
    before = time.process_time()
    reader = Reader(Roster(register(), [text]), weights())
    reader.activities(text, reader.parts(text, ("au",)), ("au",))
    return time.process_time() - before


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    given = parser.parse_args()
    seconds("UNEP met FAO.")
    print(f"{'shape':10}" + "".join(f"{size:>10,}" for size in given.sizes))
    for shape, words in SHAPES.items():
        texts = [(words * (size // len(words) + 1))[:size] for size in given.sizes]
        print(f"{shape:10}" + "".join(f"{seconds(text):10.2f}" for text in texts), flush=True)


if __name__ == "__main__":
    main()
