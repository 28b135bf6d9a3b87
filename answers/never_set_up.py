"""Who sits on a group, or what it found, asked where the papers tell that it was not set up."""

from __future__ import annotations

import re

from answers.draft import Case
from corpus.sentences import split_sentences
from retrieval.rank import coverage, stem_set

_GROUP = (
    r"(?:task[\s-]+(?:and|&)[\s-]+finish\s+group|(?:task|working|steering|review|reference|project|sub-?)[\s-]*(?:group|party)|"
    r"task\s*force|sub-?committee|inquiry|review\s+panel)s?"
)
# "Which members were put on the …", "who chairs the …", "when did the … first meet?", "what did the … find?"
_TAKEN_FOR_GRANTED = re.compile(
    rf"^\W*(?:(?:and|so)\s+)?(?:who|which|what|when|where|how\s+(?:often|many)|name)\b[^?]*?\b(?:the|its|our|that)\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}?{_GROUP}\b",
    re.IGNORECASE,
)
# Of the proposal itself there is much to ask: who moved it, how the vote went.
_OF_THE_PROPOSAL = re.compile(
    r"\b(?:propos\w+|want(?:ed|s)?|favour\w*|against|vot\w+|oppos\w+|second(?:ed|er)|mov(?:ed|er)|suggest\w*|ask(?:ed|s)?|idea|"
    r"whether|happen\w*|decid\w*|decision|agree\w*|said|say|says|told|lost|why|motion|support\w*)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:proposal|proposition|motion|suggestion|idea|request|amendment|recommendation|it|this|that|group)\b[^.;]{0,40}?\b"
    r"(?:(?:was|were)\s+(?:then\s+|therefore\s+)?(?:lost|rejected|defeated|refused|declined|withdrawn|turned\s+down|voted\s+down|"
    r"not\s+(?:agreed|carried|supported|approved|seconded|taken\s+(?:up|forward)|set\s+up|established))|fell\b)|"
    rf"\b(?:agreed|decided|resolved|chose|voted)\s+(?:not\s+to|against)\s+(?:\w+\s+){{0,3}}?(?:set|form|establish|appoint|conven|hav|{_GROUP})",
    re.IGNORECASE,
)
_SET_UP = re.compile(
    r"\b(?:set\s+up|established|formed|appointed|convened|created|membership|chaired|met|reported|resolved|carried)\b",
    re.IGNORECASE,
)
_HAS_GROUP = re.compile(rf"\b{_GROUP}\b", re.IGNORECASE)
NEAR = 6  # hits
OF_IT = 0.5  # of the question, in the passage that tells of the loss
REACH = 3  # sentences from where the group is named to where it is lost


def never_set_up(case: Case) -> str | None:
    """The sentence that tells that a group was not set up of which a question takes for granted that it was; None where
    none does, or where a passage that is of it as much tells of a group at work.
    """
    query, weights = case.query, case.finding.weights
    if not _TAKEN_FOR_GRANTED.match(query.text) or _OF_THE_PROPOSAL.search(query.text):
        return None
    lost: list[tuple[float, str]] = []
    at_work = OF_IT
    for hit in case.hits[:NEAR]:
        of_it = coverage(query, weights, stem_set(f"{hit.chunk.text} {hit.chunk.context}"))
        said = split_sentences(hit.chunk.text)
        for n, sentence in enumerate(said):
            if not _HAS_GROUP.search(sentence):
                continue
            down = next((s for s in said[n : n + REACH + 1] if _LOST.search(s)), None)
            if down is not None:
                lost.append((of_it, down))
            elif _SET_UP.search(sentence):
                at_work = max(at_work, of_it)
    best = max(lost, key=lambda told: told[0], default=None)
    return best[1] if best is not None and best[0] > at_work else None
