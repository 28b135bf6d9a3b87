"""The plain form of a verb said of what was: "refused" is of "refuse", "gave" of "give"; and the same statement asked
for its reason: "why did the board refuse the bid?" of "the board refused the bid".
"""

from __future__ import annotations

import re

from corpus.encoder import usual_words

_FORMS = (
    "gave give;took take;made make;left leave;lost lose;chose choose;wrote write;threw throw;held hold;cut cut;put put;"
    "set set;fell fall;rose rise;grew grow;went go;came come;began begin;withdrew withdraw;overthrew overthrow;"
    "overran overrun;overspent overspend;underspent underspend;spent spend;sent send;sold sell;bought buy;told tell;"
    "said say;found find;kept keep;got get;let let;paid pay;ran run;stood stand;broke break;brought bring;built build;"
    "drew draw;drove drive;felt feel;met meet;saw see;shut shut;sank sink;slipped slip;spoke speak;stopped stop;"
    "dropped drop;won win;shrank shrink;sought seek;struck strike;split split;backed back;did do;became become;"
    "vetoed veto;agreed agree"
)
_PLAIN = dict(pair.split(" ") for pair in _FORMS.split(";"))
_LED = frozenset(
    "the a an our its their his her your this that these those of in on at by for to from with and or as than newly "
    "most some all any more fewer who which that".split()
)
_HELPS = frozenset("is was are were has have had will would can could did does do".split())
# "During the debate somebody left": the verb of the time may be taken for that of the sentence.
_SETS_SCENE = re.compile(
    r"(?:during|in|at|after|before|when|while|whilst|for|on|with|if|as|since|under|by|following|although|though|"
    r"despite)\b",
    re.IGNORECASE,
)
# "Members were told the toll had gone up": the reason of the toll is asked for, and not that of telling.
_HEARD = re.compile(
    r"(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?\s+(?:was|were|has\s+been|have\s+been)\s+"
    r"(?:told|informed|advised|assured|warned)\s+(?:that\s+)?",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:(?:not|all|also|now|[a-z]+ly|since|already|just)\s+)*(?:been|gone|come|[a-z]{2,}(?:ed|en|wn|nt|lt|pt|ld|ung)|put|cut|set|"
    r"made|had|lost|shut|begun|found|become|run|met|paid|said)\b",
    re.IGNORECASE,
)
_WE = frozenset("we it he she no us".split())
_ADVERB = re.compile(r"[a-z]{2,}ly|also|then|still|again|now")


def plain_form(verb: str) -> str | None:
    """The plain form of a verb that tells what was; None for a word that is none."""
    word = verb.lower()
    if word in _PLAIN:
        return _PLAIN[word]
    if not word.endswith("ed") or word.endswith("eed") or len(word) < 5:
        return None
    root = word[:-2]
    doubled = root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "sl" else ""
    tries = (f"{root[:-1]}y" if root.endswith("i") else "", f"{root}e", doubled, root)
    return next((t for t in tries if t and t in usual_words()), None)


def why_asked(told: str) -> str | None:
    """A statement asked for its reason, as one that says "why" would ask it; None where its verb is not found."""
    if re.search(r"[.!?;]\s|,\s+(?:yet|but|although|though|while)\b", told) or _SETS_SCENE.match(told):
        return None
    if (heard := _HEARD.match(told)) is not None:
        return why_asked(told[heard.end() :])
    words = told.rstrip(" ?.!").split()
    for n, word in enumerate(words[:14]):
        small = word.lower()
        if n == 0 or words[n - 1].lower() in _LED:
            continue
        who, rest = without_capital(" ".join(words[:n])), " ".join(words[n + 1 :])
        if re.search(r"\b(?:who|which|that)\b[^,]*$", who):
            continue  # "boats that left late were fined": the verb of a clause
        if small in ("have", "has", "had") and not _DONE.match(" ".join(words[n + 1 :])):
            return None  # "we have fewer boats"
        if small in _HELPS or (small.endswith(("n't", "n’t")) and small[:-3] in _HELPS | {"ca", "wo"}):
            return f"why {small} {_plain_subject(who)} {rest}".rstrip()
        if word.islower() and (plain := plain_form(word)) is not None:
            return f"why did {_plain_subject(who)} {plain} {rest}".rstrip()
    return None


def without_capital(told: str) -> str:
    """A text without the capital that it begins with; as it is where its first word is a name, and for nothing."""
    first = re.split(r"[\s’',]", told, maxsplit=1)[0]
    name = first[1:] != first[1:].lower() or first.lower() not in usual_words() | _LED | _WE
    two = re.match(r"\S+\s+[A-Z]", told) is not None and first.lower() not in _LED
    return told if name or two else told[:1].lower() + told[1:]


def _plain_subject(who: str) -> str:
    """Who did a thing, without what only says how: "flatly"."""
    words = who.split()
    while len(words) > 1 and _ADVERB.fullmatch(words[-1]):
        words.pop()
    return " ".join(words)
