"""True sentences made false by one word: turned to its opposite, to another of its kind, left out, put in."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from answers.answer import Answer
from answers.judging import MARK
from corpus.period import NAMES
from corpus.period_reading import find_periods
from evals.sentence_parts import Way, printed_by, put, shown

_OPPOSITES = (
    ("before", "after"), ("with", "without"), ("within", "outside"), ("since", "until"), ("always", "never"),
    ("start", "end"), ("beginning", "end"), ("early", "late"), ("first", "last"), ("most", "few"), ("more", "fewer"),
    ("good", "poor"), ("well", "badly"), ("strong", "weak"), ("high", "low"), ("highest", "lowest"), ("best", "worst"),
    ("large", "small"), ("new", "old"), ("internal", "external"), ("included", "excluded"), ("including", "excluding"),
    ("improve", "worsen"), ("improved", "worsened"), ("strengthen", "weaken"), ("support", "oppose"),
    ("supported", "opposed"), ("joined", "left"), ("entering", "leaving"), ("open", "closed"), ("opened", "closed"),
    ("present", "absent"), ("available", "unavailable"), ("effective", "ineffective"), ("safe", "unsafe"),
    ("able", "unable"), ("sufficient", "insufficient"), ("consistent", "inconsistent"), ("formal", "informal"),
    ("national", "local"), ("public", "private"), ("majority", "minority"), ("overspend", "underspend"),
    ("overspent", "underspent"), ("gained", "lost"), ("accepted", "refused"), ("started", "stopped"),
    ("began", "ended"), ("won", "lost"), ("agree", "disagree"), ("positive", "negative"), ("for", "against"),
    ("long", "short"), ("old", "young"), ("older", "younger"), ("easy", "hard"), ("full", "empty"),
)
_KINDS = (
    ("boys", "girls"), ("male", "female"), ("men", "women"), ("mothers", "fathers"), ("primary", "secondary"),
    ("looked after children", "care leavers", "children in need"), ("child protection", "child in need"),
    ("neglect", "emotional abuse", "physical abuse"), ("referrals", "re-referrals", "assessments", "contacts"),
    ("foster carers", "adopters"), ("social workers", "teachers", "managers"), ("nursery", "secondary school"),
    ("budget", "spending"), ("permanent", "agency"), ("adults", "children"), ("parents", "carers"),
    ("staff", "children"), ("police", "school"), ("health", "education"), ("housing", "health"), ("pupils", "parents"),
    ("Black", "White", "Asian"), ("reading", "maths"), ("foster", "residential"), ("adoption", "fostering"),
    ("inspection", "consultation"), ("report", "budget"), ("policy", "law"), ("training", "housing"),
    ("weekly", "monthly"), ("visits", "reviews"), ("schools", "nurseries"), ("mental", "physical"),
)
_COUNTED = """children families referrals contacts assessments reviews visits places posts staff carers plans cases
    pupils schools weeks days months years meetings households workers adults conferences placements""".split()
_SMALL = {"one": "two", "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven",
          "seven": "eight", "eight": "nine", "nine": "ten", "ten": "twelve", "first": "third", "second": "fourth",
          "third": "second", "half": "a third", "quarter": "third", "twice": "three times", "doubled": "tripled",
          "both": "neither", "once": "twice", "single": "double"}
_HEDGES = (
    r"(?:more than|less than|fewer than|at least|at most|up to|nearly|almost|over|under|about|around|approximately|"
    r"roughly|above|below)"
)
_AUXILIARY = r"\b(?:was|were|is|are|had|has|have|will|would)\b"
_ADVERBS = ("no longer", "repeatedly", "deliberately", "rarely", "always", "already", "wrongly", "still", "only",
            "significantly", "soon", "once again", "finally", "unexpectedly")


def _swapped(sentence: str, old: str, new: str) -> Iterator[str]:
    """The sentence with one word or name for another, once for each place."""
    for m in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", sentence, re.IGNORECASE):
        if not any(a.start() <= m.start() < a.end() for a in MARK.finditer(sentence)):
            yield put(sentence, *m.span(), new.capitalize() if m.group()[0].isupper() else new)


def _opposite(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    for pair in _OPPOSITES:
        for old, new in (pair, pair[::-1]):
            if old in ("for", "last", "left") or (old == "first" and "first " not in sentence):
                continue  # the small words and the past of a verb are not always the opposite of the other
            yield from _swapped(sentence, old, new)


def _another_kind(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A group, a thing or a post made another of its kind."""
    for kinds in _KINDS:
        for old in kinds:
            others = [k for k in kinds if k != old and k.lower() not in sentence.lower() and old not in k]
            if others:
                yield from _swapped(sentence, old, draw.choice(others))


def _counted(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What a figure counts made another thing that the sources speak of, or that councils count."""
    printed = printed_by(answer)
    for _, end, _ in shown(sentence):
        m = re.match(rf"\s(?:[a-z-]+\s){{0,3}}?({'|'.join(_COUNTED)})\b", sentence[end:])
        if m is None:
            continue
        others = [n for n in _COUNTED if n not in sentence]
        here = [n for n in others if n in printed] or others
        yield put(sentence, end + m.start(1), end + m.end(1), draw.choice(here))


def _small(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A number in words, a place in an order, a share in words."""
    for old, new in _SMALL.items():
        yield from _swapped(sentence, old, new)


def _digit_of_a_name(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """A digit of what is no figure: an age, a section, a stage, a time of the clock, the base of a rate."""
    taken = [(m.start(), m.end()) for m in MARK.finditer(sentence)]
    taken += [(a, b) for a, b, _ in shown(sentence)] + [(p.start, p.end) for p in find_periods(sentence)]
    for m in re.finditer(r"\d+", sentence):
        if not any(a <= m.start() < b for a, b in taken):
            at = draw.choice(range(m.start(), m.end()))
            yield put(sentence, at, at + 1, draw.choice([d for d in "123456789" if d != sentence[at]]))
    if basis := re.search(r"\bper 10,000\b", sentence):
        yield put(sentence, *basis.span(), "per 1,000")


def _month_or_day(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    printed = printed_by(answer)
    months = [n.capitalize() for n in NAMES if len(n) > 3]
    for p in find_periods(sentence):
        text = sentence[p.start : p.end]
        if month := re.search(rf"\b(?:{'|'.join(months)})\b", text):
            new = put(text, *month.span(), draw.choice([n for n in months if n not in text]))
            if new.lower() not in printed:
                yield put(sentence, p.start, p.end, new)
        if day := re.match(r"\d{1,2}(?!\d)", text):
            new = put(text, *day.span(), str(int(day.group()) % 28 + draw.choice((1, 2))))
            if new != text and new.lower() not in printed:
                yield put(sentence, p.start, p.end, new)


def _scale(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """Thousands made millions, a share made points."""
    for start, end, figure in shown(sentence):
        for old, new in (("million", "thousand"), ("m", "k"), ("k", "m"), ("bn", "m"), ("%", " percentage points")):
            if figure.endswith(old) and not figure.endswith(f" {new}"):
                joined = new if len(new) < 3 else f" {new.strip()}"
                yield put(sentence, start, end, figure.removesuffix(old).rstrip() + joined)
                break


def _hedge_left_out(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """ "Over 200" made 200: surer than it is printed."""
    printed = printed_by(answer)
    for start, _, figure in shown(sentence):
        hedge = re.search(rf"\b{_HEDGES}\s+\Z", sentence[:start], re.IGNORECASE)
        plain = re.findall(rf"(\w+\s+)?(?<![\w.,£]){re.escape(figure.lower())}(?![\w.,])", printed)
        hedged = [before for before in plain if re.search(_HEDGES.replace(" ", "|"), before)]
        if hedge is None or len(hedged) < len(plain):
            continue
        if not re.search(r"\b(?:went|gone|rose|risen|up|children|aged?)\s+\Z", sentence[: hedge.start()]):
            yield put(sentence, *hedge.span(), "")


def _denial_left_out(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    verbs = "was|were|is|are|did|does|do|had|has|have|would|could|should|will|may|might"
    for m in re.finditer(rf"\b(?:{verbs}) (not )(?:yet )?", sentence):
        yield put(sentence, m.start(1), m.end(), "")
    for old, new in (("no longer ", "still "), ("not yet ", "already "), ("without ", "with "), ("never ", "often "),
                     ("no ", "a "), ("none of ", "some of "), ("not ", "")):
        for m in re.finditer(rf"\b{old}", sentence):
            yield put(sentence, *m.span(), new)


def _modal(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What may or should be made what will or must be; what is planned made what is done."""
    turns = {"may": "will", "might": "will", "could": "would", "can": "must", "should": "will", "would": "must",
             "will": "may", "must": "may"}
    for m in re.finditer(rf"(?<!\d )\b({'|'.join(turns)})\b(?! \d)", sentence):
        yield put(sentence, *m.span(), turns[m.group()])
    done = r"\b(?:may|might|could|can|should|would|will|must) (be|have|[a-z]{3,})\b"
    for m in re.finditer(done, sentence):
        verb = m.group(1)
        yield put(sentence, *m.span(), {"be": "was", "have": "had"}.get(verb, f"did {verb}"))


def _made_fact(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    """What is expected, planned, hoped or asked for made what was done."""
    looked = (
        r"(?:(?:was|were|is|are|being|been) )?(?:expected|anticipated|forecast|projected|estimated|likely|due|planned|"
        r"intended|aimed?|aims|plans?|hoped?|hopes|proposed|proposes|wanted|wants|wished|wishes|seeks|sought|agreed|"
        r"asked|tried|trying|needed?|needs) to (be|have|[a-z]{3,})\b"
    )
    for m in re.finditer(rf"\b{looked}", sentence):
        verb = m.group(1)
        yield put(sentence, *m.span(), {"be": "was", "have": "had"}.get(verb, f"did {verb}"))
    unsure = "provisional|draft|forecast|projected|estimated|proposed|potential|possible"
    for m in re.finditer(rf"\b(?:{unsure}) (?=[a-z]{{4,}})", sentence):
        yield put(sentence, *m.span(), "")


def _adverb(sentence: str, answer: Answer, draw: random.Random) -> Iterator[str]:
    printed = printed_by(answer)
    if m := re.search(_AUXILIARY, sentence):
        adverbs = [a for a in _ADVERBS if a not in printed and a not in sentence]
        yield put(sentence, m.end(), m.end(), f" {draw.choice(adverbs)}")


WORDS: dict[str, Way] = {
    "a word turned to its opposite": _opposite,
    "another of its kind": _another_kind,
    "another thing counted": _counted,
    "a number in words": _small,
    "a digit of a name": _digit_of_a_name,
    "a month or a day": _month_or_day,
    "thousands made millions": _scale,
    "a hedge left out": _hedge_left_out,
    "a denial left out": _denial_left_out,
    "what may be made what will": _modal,
    "what is planned made done": _made_fact,
    "an adverb put in": _adverb,
}
