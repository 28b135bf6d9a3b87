"""Words as the search sees them: tokens, stems and stop words. The one door to the snowball stemmer.

Tantivy's `en_stem` is the same Porter2 family, so a stem counted here is the stem found there. With PyStemmer installed
`snowballstemmer` cuts words by the C code of the same algorithm, twenty times as fast.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from threading import Lock

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")
_ONE_AT_A_TIME = Lock()  # the stemmer keeps the word in itself: two threads would cut each other's

_TOKEN = re.compile(r"£?\d+(?:,\d{3})+(?:\.\d+)?%?|£?\d+(?:\.\d+)?%?|[^\W\d_]+(?:['’][a-z]+)?\d*|\d+", re.IGNORECASE)

# "re-referral" is no referral: a prefix that turns a word into another is read as part of it.
JOINT = "ʹ"  # a letter to Unicode and to no paper: it keeps the two halves apart for whoever needs them
_PREFIXED = re.compile(
    r"\b(re|non|pre|co|un|under|over|sub|in|out)-(?!of-)([a-z]{3,})|\b([a-z]{3,})-(up|in|off|out|on|down)\b",
    re.IGNORECASE,
)

# Words that say nothing about the subject. Question words, politeness and the words every figure question has
# ("many", "number") are among them: kept, they would let any number answer any question.
STOP = frozenset(
    """
    a about above after again all also am an and any are aren as at be because been before being below between
    both but by can cannot could did didn do does doesn doing don down during each few for from further get
    got give given gives had has hasn have having he her here hers him his how i if in into is isn it its
    itself just let may me might more most must my no nor not now of off on once only or other ought our ours
    out over own please per put s same say said says shall she should so some such t tell than that the their
    theirs them then there these they this those through to too under till until up us very was wasn we were weren
    what whats when where which while who whom whose why will with would you your yours many much number
    numbers figure figures total amount count does paper papers report reports reported according exactly
    roughly approximately currently one ones didnt doesnt dont isnt arent wasnt werent wont cant couldnt
    shouldnt wouldnt hasnt havent hadnt thats theres anything something
    somewhere anywhere nowhere everywhere really actually pls plz thanks thank
    hi hello want need know like look looks looking show shows find tell know show ask asked
    """.split()
)


LIGHT = frozenset(
    word
    for line in Path(__file__).with_name("light_words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
"""Words that help a sentence along: kept in a question, where they weigh less than its subject."""


# Forms that no ending tells from their verb: "held" is of "holding". Left out are those with which another word would
# fall together: "met" and the "meeting", "sent" and "SEND", "led" and the "lead", "left" and the "leave".
_FORMS = {
    "became": "become", "began": "begin", "begun": "begin", "broke": "break", "broken": "break", "brought": "bring",
    "bought": "buy", "caught": "catch", "chose": "choose", "chosen": "choose", "came": "come", "drawn": "draw",
    "drew": "draw", "driven": "drive", "drove": "drive", "fallen": "fall", "fell": "fall", "found": "find",
    "gone": "go", "went": "go", "grew": "grow", "grown": "grow", "held": "hold", "kept": "keep", "lent": "lend",
    "lost": "lose", "paid": "pay", "risen": "rise", "rose": "rise", "ran": "run", "sought": "seek", "sold": "sell",
    "spoke": "speak", "spoken": "speak", "spent": "spend", "stood": "stand", "taken": "take", "took": "take",
    "taught": "teach", "understood": "understand", "won": "win", "withdrawn": "withdraw", "withdrew": "withdraw",
    "written": "write", "wrote": "write",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one lower-case word, of an irregular form that of its verb; a number is its own stem, without
    thousands commas.
    """
    if word[:1].isdigit() or word[:1] == "£":
        return word.replace(",", "")
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(_FORMS.get(word, word)))


def _joint(m: re.Match[str]) -> str:
    first, second = (m[1], m[2]) if m[1] else (m[3], m[4])
    return f"{first}{JOINT}{second}"


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[str, ...]:
    """Lower-case tokens in order: words without possessive 's, numbers with their £ or %."""
    found = (m.group().lower().replace("’", "'") for m in _TOKEN.finditer(_PREFIXED.sub(_joint, text)))
    return tuple(t[:-2] if t.endswith("'s") else t for t in found)


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text in order, stop words left in."""
    return tuple(stem(t) for t in tokens(text))


@lru_cache(maxsize=20_000)
def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry the subject, in order, each as often as it stands."""
    return tuple(stem(t) for t in tokens(text) if t not in STOP and (len(t) > 1 or t.isdigit()))


def one_line(text: str) -> str:
    """A text that came from outside, on one line: without control characters and marks that turn its order, blanks
    drawn together. "" where nothing is left.
    """
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
