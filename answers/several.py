"""Several figures asked for in one question: what it asks one by one, and answers that keep to one passage.

"How many were waiting for a place, and how many had no school at all?" is two questions of one subject. The second says
less than it means, so what stands in the sentence, passage or paper that answered the first goes before what stands
elsewhere, and no figure answers twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from answers.abstention import Refusal
from answers.draft import Case, Draft, joined
from answers.figures_listed import figures_listed
from answers.question_parts import parts_of
from corpus.fact import Fact
from corpus.numbers import WORDS
from corpus.period_reading import find_periods
from retrieval.facts import FactHit
from retrieval.told_two_ways import asked_of

Asked = Callable[[Case], Draft | Refusal]

_COUNTED_OUT = r"(?:two|three|four|both|all|a\s+couple\s+of|a\s+few)"
# "Two things on special schools: how many …, and how many …?"
_LEAD = re.compile(
    rf"^\W*(?:(?P<counted>{_COUNTED_OUT}\s+(?:quick\s+)?(?:things|figures|questions|numbers|points)(?:\s+(?:on|about|"
    r"for)\s+[^:?]{3,80})?)|[\w’' /-]{3,60}?)\s*[:–-]\s+(?=(?:how|what|which|when|who|where)\b)",
    re.IGNORECASE,
)
# "Two underspends please: Clinical Services, and Learning": one noun for several names.
_NAMES = re.compile(
    rf"^\W*(?:(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:give|tell|show|get|find|send)\s+(?:me|us)\s+|"
    r"(?:I|we)(?:['’]d|\s+would)?\s*(?:like|need|want|(?:am|are)\s+after)\s+)?"
    rf"(?:the\s+)?{_COUNTED_OUT}\s+(?P<noun>[^:?]{{3,70}}?)(?:,?\s+please)?\s*:\s*"
    r"(?P<names>[^?:]+?)\s*[?.]*$",
    re.IGNORECASE,
)
# What is said of the one before begins no other: "the debt, as told to members".
_BETWEEN = (
    r"[,;]\s+(?:and\s+(?:then\s+|also\s+)?)?"
    r"(?!(?:as|which|who|where|that|according|including|excluding|given|reported)\b)"
)
# "Two numbers please: boats hired in 2031, and the fee": the noun only says that numbers are asked for.
_ANY_NUMBERS = re.compile(
    r"^(?:(?:different|separate|quick|key)\s+)?(?:numbers|figures|totals|things|facts|values|amounts|sums|counts|stats|statistics)"
    r"(?:\s+(?:on|for|about|of)\s+(?P<about>.+))?$",
    re.IGNORECASE,
)
_THE_ONE = re.compile(
    r"^(?:the\s+)?(?:one|figure|number)s?\s+(?=(?:for|in|at|of|from|that|which|given|on|reported)\b)", re.IGNORECASE
)
# What a question asks of the figure it has just asked for: the sentence that gives the figure says it.
_MORE_OF_IT = re.compile(
    r"^(?:and\s+)?(?:when|where|why|how|by\s+whom|by\s+when|of\s+what|for\s+whom|over\s+how\s+long|over\s+what\s+period)"
    r"(?:\s+(?:was|is|were)\s+(?:it|that|this|they))?\W*$",
    re.IGNORECASE,
)


def questions_in(question: str) -> tuple[str, ...]:
    """The questions that one question holds, each with what a common lead says of all; the question alone for one."""
    if (m := _NAMES.match(question)) and not re.search(r"\b(?:how|what|which)\b", m["names"], re.IGNORECASE):
        apart = _BETWEEN if re.search(r"[,;]", m["names"]) else r"\s+and\s+"
        names = [n.strip() for n in re.split(apart, m["names"]) if n.strip()]
        if len(names) > 1:
            return tuple(_of_each_name(m["noun"], name) for name in names)
    if listed := figures_listed(question):
        return listed
    lead = _LEAD.match(question)
    parts = tuple(p for p in parts_of(question[lead.end() :] if lead else question) if not _MORE_OF_IT.match(p))
    if len(parts) < 2:
        return parts_of(question)[:1] if not lead and parts else (question,)
    if lead is None:
        return (parts[0], *(_at_its_time(_said_in_full(p, parts[0]), parts[0]) for p in parts[1:]))
    if not lead["counted"]:  # "General reserves: what was …, and what …?"
        return tuple(f"{lead.group().strip()} {p}" for p in parts)
    common = ", ".join(p.text for p in find_periods(lead.group()))
    council = _names_in(lead.group())
    after = " ".join(x for x in (f"in {council}" if council else "", f"({common})" if common else "") if x)
    return tuple(f"{p} {after}".strip() for p in parts)


def _of_each_name(noun: str, name: str) -> str:
    """The question for one of several things named after a noun that goes for all."""
    m = _ANY_NUMBERS.match(noun)
    if m is None:
        one = _THE_ONE.sub("", name)
        return f"what was the {noun} of {name}" if one == name else f"what was the {noun} {one}"
    return f"{m['about']}: {_THE_ONE.sub('', name)}" if m["about"] else asked_of(name)


# "What share was seen within 15 days, and what share within 10?": the second says no more than what is other.
_BARE = re.compile(
    r"(?:and\s+)?(?:what|how)\s+(?:(?:share|proportion|percentage|%|number)|many|much)\s+(?P<led>within|in|at|after|before|over|under|by|"
    r"for|from)\s+(?P<other>\d[\d,.]*|[a-z]+)\W*",
    re.IGNORECASE,
)


def _said_in_full(part: str, first: str) -> str:
    """A later part that gives only another number than the first one did, as the question that it is; itself where it
    says more.
    """
    m = _BARE.fullmatch(part)
    if m is None or not (m["other"].isdigit() or m["other"].lower() in WORDS):
        return part
    led = rf"\b{m['led']}\s+(?P<number>\d[\d,.]*|{'|'.join(WORDS)})(?=\s+[a-z])"
    told = list(re.finditer(led, first, re.IGNORECASE))
    if len(told) != 1:
        return part
    start, end = told[0].span("number")
    return f"{first[:start]}{m['other']}{first[end:]}"


# "In 2031/32, how many boats sank, and what was the number of days?": a time put first is the time of both.
_TIME_FIRST = re.compile(
    r"\W*(?:in|during|at|on|by|for|over|since)\b[^,?:;]*,\s+(?=how\b|what\b|which\b)", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:now|then|today|currently|since|before|after|previously|later|last|next|this|earlier|year|month|quarter|by\s+when|until)\b",
    re.IGNORECASE,
)


def _at_its_time(part: str, first: str) -> str:
    """A later part with the time that the first one opens with; itself where it has a time of its own, or none."""
    opens = _TIME_FIRST.match(first)
    if opens is None or not find_periods(opens.group()) or find_periods(part) or _OTHER_TIME.search(part):
        return part
    return f"{opens.group()}{part.removeprefix('and ')}"


def _names_in(text: str) -> str:
    """The last capitalised name of a lead ("specialist places in Worcestershire"); "" where it has none."""
    found = re.findall(r"\bin\s+([A-Z][\w’'-]+)", text)
    return found[-1] if found else ""


# "What was absence for children in care and for all pupils?": one question of two groups; "Outturn to March: what were
# the savings in Repairs and in the Towing Team?", "% mended in oak and in pine?".
_FOR_EACH = re.compile(
    r"^(?P<asked>(?:[^?;]{3,80}?(?::|\s[–-])\s+)?\W*"
    r"(?:(?:in|at|for|during|on|by)\b(?!\s+(?:what|which|how)\b)[^,;?:]*,\s+)?(?:what|how|%|percentages?|proportion|share|number|rate|cost)\b[^,;?]*?|"
    r"[^?;]{3,80}?(?::|\s[–-])\s+%[^,;?]*?)\s+"
    r"(?P<one>(?P<of>for|among|amongst|in|at|by|with|from|on)\s+[^,;?]+?),?\s+and\s+(?P<other>(?P=of)\s+[^,;?]+?)"
    r"(?P<rest>,[^;?]*)?\W*$",
    re.IGNORECASE,
)
_WERE_EACH = re.compile(
    r"\bwhat\s+(?:were|are)\s+the\s+(?P<noun>(?:[\w’'-]+\s+){0,3}?[a-z]+[a-rt-z])s\s*$", re.IGNORECASE
)


# "By how much did the yard and the quay each come in under budget?", "What did oak and pine each cost in May?"
_EACH_DID = re.compile(
    r"^(?P<asked>(?:[^?;]{3,80}?(?::|\s[–-])\s+)?\W*(?:(?:in|at|for|during|on|by)\b(?!\s+(?:what|which|how)\b)[^,;?:]*,\s+)?"
    r"(?:by\s+)?(?:how\s+(?:many|much|long|far)|what)\b[^,;?]*?\b(?P<did>did|do|does|was|were|is|are|has|have|had|will))\s+"
    r"(?P<one>[^,;?]+?)\s+and\s+(?P<other>[^,;?]+?)\s+each\s+(?P<rest>[^;?]+?)\W*$",
    re.IGNORECASE,
)
# "The Moorings and Towing Team" may be one team, so that only its own article or capitals begin another.
_TWO_NAMES = re.compile(r"\s+and\s+(?=the\s|our\s|[A-Z])")


def _each_did(question: str) -> tuple[str, ...]:
    """The question for each of two that are asked after in one clause with "each"; () for none such."""
    m = _EACH_DID.match(question)
    if m is None or any(find_periods(m[part]) for part in ("one", "other")):
        return ()
    both = question[m.start("one") : m.end("other")]
    cuts = list(_TWO_NAMES.finditer(both))
    names = (both[: cuts[-1].start()], both[cuts[-1].end() :]) if cuts else (m["one"], m["other"])
    return tuple(f"{m['asked']} {name} {m['rest']}" for name in names)


def asked_of_each(question: str) -> tuple[str, ...]:
    """What a question asks of two groups or places, each named after the same word: "for children in care and for all
    pupils"; () where it asks of one, or of two times.
    """
    if each := _each_did(question):
        return each
    m = _FOR_EACH.match(question)
    if m is None or any(find_periods(m[part]) for part in ("one", "other")):
        return ()
    asked = _WERE_EACH.sub(r"what was the \g<noun>", m["asked"])  # of each it is one
    return tuple(f"{asked} {m[part]}{m['rest'] or ''}" for part in ("one", "other"))


SENTENCE, PASSAGE, PAPER = 0.5, 0.35, 0.15  # how much sooner a figure is taken beside the one before it
NEAR_BY = 0.2  # of the question that one in the same passage may leave unsaid: the first part has said it


def answered_together(cases: Sequence[Case], ask: Asked) -> tuple[Draft | Refusal, ...]:
    """What each question of several is answered with, each keeping near to the one before it."""
    given: list[Draft | Refusal] = []
    said: list[Fact] = []
    for case in cases:
        outcome = ask(_near(case, said))
        given.append(outcome)
        said += [f for f, _ in outcome.facts] if isinstance(outcome, Draft) else []
    if said and not isinstance(given[0], Draft):  # the first may be told from where the next one stands
        given[0] = ask(_near(cases[0], said))
    return tuple(given)


def all_of(given: Sequence[Draft | Refusal]) -> Draft | None:
    """The answers as one; None unless every question has its own, and a figure among them."""
    drafts = [d for d in given if isinstance(d, Draft)]
    if len(drafts) < len(given) or len(drafts) < 2 or not drafts[0].facts:
        return None
    if len({d.headline.text for d in drafts}) < len(drafts) or not all(d.facts for d in drafts):
        return None
    return joined(drafts)


def _near(case: Case, said: Sequence[Fact]) -> Case:
    """The case with the figures of a passage that has answered before first, and without those already given."""
    if not said:
        return case
    facts = [_moved(f, said) for f in case.facts if f.fact.id not in {s.id for s in said}]
    return replace(case, facts=tuple(sorted(facts, key=lambda f: (-f.score, f.fact.id))))


def _moved(f: FactHit, said: Sequence[Fact]) -> FactHit:
    fact = f.fact
    if any(s.quote == fact.quote and s.paper == fact.paper for s in said):
        gain, near = SENTENCE, True
    elif any(s.chunk == fact.chunk for s in said):
        gain, near = PASSAGE, fact.locator.cell is None
    elif any(s.paper == fact.paper for s in said):
        gain, near = PAPER, False
    else:
        return f
    return replace(f, score=f.score + gain, coverage=min(1.0, f.coverage + NEAR_BY) if near else f.coverage)
