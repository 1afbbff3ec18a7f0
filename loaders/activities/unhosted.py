"""What a candidate looks like in a section that is on no organization: features beside those of all others.

Such reports tell more of what United Nations bodies do by themselves, so the same words are less often a
cooperation. What that adds to the weights is learned from a few of them and moves nothing elsewhere.
"""

from loaders.activities.candidate import Candidate
from loaders.activities.company import Company
from loaders.syntax.sentence import Sentence

UNHOSTED = "unhosted "
"""What the name of each such feature begins with."""


def of_unhosted(sentence: Sentence, candidate: Candidate, company: Company) -> list[str]:
    """The features by which a candidate of a section without an organization is more or less likely."""
    main = sentence.clauses[candidate.clause].main
    frame, base, how = (main.frame, main.base, main.how) if main else ("none", "none", "none")
    way, kind = candidate.way, candidate.kind
    found = (
        way,
        f"kind={kind}",
        f"type={candidate.type}",
        f"{way} kind={kind}",
        f"{way} frame={frame}",
        f"{way} kind={kind} frame={frame}",
        f"{way} base={base}",
        f"{way} how={how}",
        f"{way} background={sentence.background[candidate.at]}",
        f"{way} sides={company.sides(company.named)}",
        f"{way} actors={min(len(company.named), 3)}",
    )
    return [UNHOSTED + each for each in found]
