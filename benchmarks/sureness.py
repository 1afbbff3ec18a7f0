"""How sure the reader may be: what the weights say of unseen readings, and how many of them are right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.examples import told_of
from benchmarks.fitting import rising
from benchmarks.samples import Sample
from loaders import scoring
from loaders.activities.activities import deeds_of
from loaders.activities.sure import Calibration, log_odds
from loaders.activities.weights import Weights
from loaders.reliability import Judged, brier, by_confidence, reliable

PENALTY = 6.0  # some hundred facts of one edition tell little of slopes
MARGIN = 35  # hundredths of log-odds: another edition lies farther off than one edition tells of the other
SURE = 0.9


@dataclass
class Unseen:
    """Readings of paragraphs by weights that have not seen them.

    activities    the signs of each (log-odds in hundredths), and whether it is right.
    participants  the same of each, with the activity that it is of, by its place there.
    """

    activities: list[tuple[tuple[int, ...], bool]] = field(default_factory=list)
    participants: list[tuple[tuple[int, ...], bool, int]] = field(default_factory=list)

    def add(self, sample: Sample, model: Weights) -> None:
        """Read a paragraph; right is what the scorer pairs with its reference."""
        rows = deeds_of(sample.parts, sample.seats, model, sample.roster.actor)
        done = [one for row in rows for one in row]
        read = [told_of(sample, one.candidate, one.people) for one in done]
        wanted = {j: sample.wanted[i] for i, j in scoring.paired(sample.wanted, read)}
        for at, one in enumerate(done):
            right = set(wanted[at].people) if at in wanted else set()
            place = len(self.activities)
            self.activities.append((one.signs, at in wanted))
            odds = {sample.called(who.actor): log_odds(who.confidence) for who in reversed(one.people)}
            self.participants += [
                ((*one.signs, own), name in right, place) for name, own in sorted(odds.items())
            ]

    def judged(self, sure: Calibration) -> tuple[list[Judged], list[Judged]]:
        """How sure a calibration is of each activity and of each participant, and whether it is right."""
        activities = [(sure.of_activity(signs), right) for signs, right in self.activities]
        participants = [
            (sure.of_participant(signs, activities[at][0]), right) for signs, right, at in self.participants
        ]
        return activities, participants


def calibration(found: Iterable[Unseen]) -> Calibration:
    """What the readings teach, less the margin."""
    readings = list(found)
    activities = [row for one in readings for row in one.activities]
    participants = [row[:2] for one in readings for row in one.participants]
    return Calibration(_fitted(activities), _fitted(participants))


def _fitted(rows: Sequence[tuple[tuple[int, ...], bool]]) -> tuple[int, ...]:
    constant, *slopes = rising([signs for signs, _ in rows], [right for _, right in rows], PENALTY)
    return (constant - MARGIN, *slopes)


def shown(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    """The reliability of facts as lines: all, those that are sure, and each tenth."""
    sure = reliable(f"≥ {SURE}", [one for one in judged if one[0] >= SURE])
    score = brier(judged) or 0.0
    yield f"{name}: Brier {score:.4f}"
    for one in (reliable("all", judged), sure, *by_confidence(judged)):
        count = one.right + one.false
        right = one.right / max(1, count)
        yield f"  {one.name:8} {count:4}  confidence {one.confidence:.3f}  right {right:.3f}"
