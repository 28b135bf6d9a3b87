"""What may be and what will be, what can, should or must be: in a model's sentence as in the paper's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.free_words import asserting_words
from answers.ground import Ground
from answers.little_words import after, bearing
from answers.nearness import clause_at
from answers.verbatim import words_of
from corpus.words import stem, stems

NEAR = 8  # words before a verb within which "may" is said of it
SHARED = 3  # words of a sentence in another that does not bear it best
GOVERNS = 5  # words after "may" within which what may be stands

# The kinds, and the words that may be said for each.
_KINDS = {
    "may": r"may|might|could|possibl[ey]|perhaps|potential(?:ly)?|possibilit(?:y|ies)|risk(?:s|ed)?",
    "can": r"can|could|cannot|able|unable|allow(?:s|ed)?|let(?:s|ting)?|enabl(?:e|es|ed|ing)|possible|capacity",
    "will": (
        r"will|would|shall|going to|(?:is|are|was|were) to|to be|due|expect(?:s|ed|ing)?|anticipat(?:e|es|ed)|"
        r"forecast|project(?:ed|s)|predicted|"
        r"estimated|likely|planned|plans? (?:to|for)|inten(?:d|ds|ded|tion)|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|"
        r"propos(?:e|es|ed|als?)|wish(?:es|ed)?|want(?:s|ed)?|seek(?:s|ing)?|sought|promised?|commit(?:s|ted|ment)|"
        r"targets?|scheduled|next"
    ),
    "must": (
        r"must|ha(?:ve|s|d|ving) to|need(?:s|ed|ing)?|require[sd]?|necessary|obliged|mandatory|compulsory|"
        r"dut(?:y|ies)|to be"
    ),
    "should": (
        r"should|ought|need(?:s|ed)?|recommend(?:s|ed|ation|ations)?|advised?|propos(?:e|es|ed|als?)|to be"
    ),
}
_OF_KIND = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _KINDS.items()}
_SAID = re.compile(r"(?<!as we )(?<!as they )\b(may|might|could|can|cannot|will|would|shall|must|should)\b(?!\s+\d)")
_PRINTED = re.compile(
    r"\b(?:may|might|could|can|will|would|shall|must|should|(?:expected|anticipated|forecast|projected|estimated|likely|"
    r"due|planned|plans?|intended|intends?|aims?|aimed|hoped?|hopes|proposed|proposes|wanted|wants?|wished|wishes|"
    r"seeks?|sought|needed|needs?|ought|trying|tried)\s+to)\b",
    re.IGNORECASE,
)
_MEANS = {
    "may": ("may",), "might": ("may",), "could": ("may", "can"), "can": ("can",), "cannot": ("can",),
    "will": ("will",), "would": ("will",), "shall": ("will",), "must": ("must",), "should": ("should",),
    "need": ("must", "should"), "ought": ("should",),
}  # what looks ahead in other words is said by "will"


def differently_sure(text: str, ground: Ground) -> Iterator[str]:
    """What may be said to be sure, and what will be said to have been; and the other way about."""
    every = asserting_words(text, ground.evidence)
    for m in _SAID.finditer(text):
        start, end = clause_at(text, m.start())
        own = [w.stem for w in every if start <= w.start < end]
        best = {u for words in ([w.stem for w in every], own) for u in ground.bearers(words)}
        verb = next(iter(after(text, m.end(), GOVERNS)), None)
        with_it = [u for u in best if verb in u.own]
        if not any(_governed(u.text, verb, _MEANS[m.group(1).lower()]) for u in with_it or best):
            yield f"“{m.group()}” does not stand so at the cited place"
    said = set(stems(text))
    units = [u for u in ground.units if not u.row and not u.pair]
    best = set(bearing(text, ground))
    for u in (u for u in units if u in best or len(u.own & {w.stem for w in every}) >= SHARED):
        for m in _PRINTED.finditer(u.text):
            verb, *more = (*after(u.text, m.end(), GOVERNS), None)
            if u not in best and (not more or more[0] not in said or sum(verb in o.own for o in units) > 1):
                continue
            kinds = next((k for word, k in _MEANS.items() if m.group().lower().startswith(word)), ("will",))
            if verb in said and not _governed(text, verb, kinds, follows=True):
                yield f"the cited place says “{m.group()}”"


def _governed(text: str, verb: str | None, kinds: Sequence[str], follows: bool = False) -> bool:
    """Whether a word of one of these kinds stands before a verb (a stem), near it, or anywhere where there is no verb.

    follows  it may follow as well: "the review will …" for "will be reviewed"
    """
    words = words_of(text)
    at = [n for n, w in enumerate(words) if stem(w.text) == verb]
    last = len(words) - 1
    stretches = [
        text[words[max(0, n - NEAR)].start : words[min(last, n + (NEAR if follows else 0))].end] for n in at
    ]
    return any(_OF_KIND[kind].search(stretch) for kind in kinds for stretch in stretches or [text])
