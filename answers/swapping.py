"""What a follow-up puts in the place of what: a group, a name, a number, a phrase of the last question for its own.

"What about boys?" after a question about girls asks the same of boys; "and for care leavers?" takes the place of "for
children in care". What nothing in the last question is like is asked together with it, and not here.
"""

from __future__ import annotations

import re

from answers.another_deed import another_deed
from answers.another_sort import another_sort
from answers.measured_there import measured_there
from answers.part_asked import another_part, before_time, how_many_of_them, in_total, ours
from answers.priced_instead import priced_instead
from answers.year_groups import another_year_group
from corpus.area import find_areas
from corpus.numbers import WORDS
from corpus.period import NAMES
from corpus.period_reading import find_periods
from corpus.stage import find_stages
from corpus.words import STOP, stem, tokens
from retrieval.groups import ANYBODY

# Things of one kind, of which a question names one: each may take the place of another.
_KINDS: tuple[tuple[str, ...], ...] = (
    ("boys", "girls"),
    ("boy", "girl"),
    ("men", "women"),
    ("mothers", "fathers", "mums", "dads", "parents", "grandparents"),
    ("male", "female"),
    ("males", "females"),
    ("primary", "secondary", "nursery", "special", "independent", "infant", "junior", "sixth form"),
    ("reading", "writing", "maths", "mathematics", "science", "phonics"),
    ("key stage 1", "key stage 2", "key stage 4", "ks1", "ks2", "ks4", "gcse", "gcses", "a level", "early years"),
    ("neglect", "emotional abuse", "physical abuse", "sexual abuse"),
    (
        "children in care",
        "looked after children",
        "children looked after",
        "care leavers",
        "children in need",
        "children on child protection plans",
        "children on cp plans",
        "unaccompanied asylum seeking children",
        "young carers",
        "disabled children",
    ),
    ("foster carers", "adopters", "special guardians", "kinship carers", "connected carers", "prospective adopters"),
    ("contacts", "referrals", "re-referrals", "assessments", "section 47 enquiries", "section 47 investigations"),
    ("social workers", "managers", "team managers", "teachers", "nurses", "headteachers", "governors"),
    ("underspend", "overspend", "outturn", "forecast", "budget", "spend", "variance"),
    ("full-time", "part-time"),
    ("full time", "part time"),
    ("permanent", "temporary", "agency"),
    ("apologies", "substitutes", "declarations of interest"),
    ("chair", "vice chair", "vice-chair", "deputy chair"),
    ("strengths", "weaknesses", "areas for improvement"),
    ("black", "white", "asian", "mixed", "dual heritage"),
    ("number", "rate", "percentage", "proportion", "share", "cost"),
    ("highest", "lowest"),
    ("most", "least"),
)
_ARTICLES = re.compile(r"^(?:the|a|an|just|only|those|for\s+just)\s+", re.IGNORECASE)
_PREPOSITION = re.compile(r"(for|among|amongst|with|to|from|by|of|on|about|in|at|under|over)\s+(?=\S)", re.IGNORECASE)
_VERB = r"(?:was|were|is|are|did|do|does|had|have|has|got|get|went|go|came|left|will|would|could|can|started|joined)"
_CLAUSE = re.compile(rf"(?<!who)(?<!that)(?<!which)\s+{_VERB}\b|[,;]", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:who|what|which|why|when|where|how|was|were|is|are|did|do|does|had|has|have|will|would|can|could)\b",
    re.IGNORECASE,
)


def swapped(rest: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question with the phrase of a follow-up in the place of its like; None where it has nothing like it.

    `rest` is the follow-up without what opens it ("what about"); one that asks in words of its own is never swapped,
    but may ask another measure of the same place.
    """
    new = rest.strip(" ?.!,")
    if (told := ours(new, last, authorities) or in_total(new, last, authorities)) is not None:
        return told
    if not new or _ASKS.search(new):
        if (told := how_many_of_them(new, last, plural_named(last))) is not None:
            return told
        if (told := another_sort(new, last, authorities)) is not None:
            return told
        return another_deed(new, last, authorities) or measured_there(new, last, authorities)
    return (
        _one_elsewhere(new, last)
        or another_year_group(new, last)
        or _another_number(new, last)
        or another_name(new, last, authorities)
        or _of_one_kind(new, last)
        or another_sort(new, last, authorities)
        or _after_preposition(new, last, authorities)
        or priced_instead(new, last)
        or _same_head(new, last)
        or another_part(new, last, authorities)
        or _counted_instead(new, last, authorities)
        or measured_there(new, last, authorities)
    )


# "How many oaks were planted?"
_COUNTED = re.compile(
    rf"\bhow\s+many\s+(?P<what>(?:(?!{_VERB}\b)[\w’'-]+\s+){{1,6}}?)(?=(?:{_VERB}|\w+ed)\b)", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?:(?:the|our|new)\s+)?[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3}(?<=[a-rt-z]s)")


def _counted_instead(new: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """ "and new beehives?" after a question that counts oaks: those counted, of the same council, in their place; None
    where the follow-up names no several things, and where the question counts people of whom they may be some.
    """
    m = _COUNTED.search(last)
    if m is None or not _SEVERAL.fullmatch(new) or _PREPOSITION.match(new):
        return None
    if stem(m["what"].split()[-1].lower()) in ANYBODY:
        return None
    whose = " ".join(m["what"][a.start : a.end] for a in find_areas(m["what"], authorities))
    return f"{last[: m.start('what')]}{whose} {new} {last[m.end('what') :]}".replace("  ", " ")


_NUMBER = re.compile(r"\b(?:" + "|".join(w for w in WORDS if WORDS[w] > 0) + r"|\d{1,3})\b(?!\s*%)", re.IGNORECASE)
_SPAN = re.compile(
    r"\b\d{1,2}\s?(?:-|–|to)\s?\d{1,2}s?\b|\b(?:under|over)[\s-]+\d{1,2}s?\b|\b\d{1,2}\+|\b\d{1,2}\s(?:and|or)\s(?:over|under)\b",
    re.IGNORECASE,
)


def _another_number(new: str, last: str) -> str | None:
    """ "and nine?" after a question about six of them; "16 to 17?" after one about those aged 10 to 15."""
    blank = list(last)
    for m in find_periods(last):
        blank[m.start : m.end] = " " * (m.end - m.start)
    rest = "".join(blank)
    for shape in (_SPAN, _NUMBER):
        named = re.fullmatch(
            rf"(?:(?:for|with|of|the|those|aged?|ages|year)[\s-]+)*({shape.pattern})(?:[\s-]+(?:year[\s-]olds?|years?|ones?))?",
            new,
            re.IGNORECASE,
        )
        old = list(shape.finditer(rest))
        if named and old:
            span = re.sub(r"(?<=\d)s$", "", named.group(1)) if named.group(1)[0].isdigit() else named.group(1)
            return last[: old[-1].start()] + span + last[old[-1].end() :]
    return None


# "And one in our own schools?" after a question about "an independent school place": a place, there.
_ONE = re.compile(r"(?:an?\s+|the\s+)?one\s+(?P<where>(?:in|at|for|with|from|of|by)\s+\S.*)", re.IGNORECASE)
_A_THING = re.compile(
    r"\ban?\s+(?P<thing>(?:(?!(?:in|at|for|with|from|of|by|on|and|or|to)\b)[\w’'-]+\s+){0,5}?[\w’'-]+)"
    r"(?=\s+(?:in|at|for|with|from|of|by|on|last|this|was|is|cost|costs)\b|\s*[,?.]|\s*$)",
    re.IGNORECASE,
)


_COST = re.compile(r"\s+costs?\b", re.IGNORECASE)


def _one_elsewhere(new: str, last: str) -> str | None:
    """The last question with another one of the thing that it asks of, by what sets that apart: "one in our own
    schools" for "an independent school place", or for "a place in an independent school".
    """
    asked, things = _ONE.fullmatch(new), list(_A_THING.finditer(last))
    if asked is None or not things:
        return None
    thing = things[0]
    named, end = thing["thing"], thing.end()
    where = re.match(rf"\s+{asked['where'].split()[0]}\s+", last[end:], re.IGNORECASE)
    dated = {m.start for m in find_periods(last)}
    if where and end + where.end() not in dated:  # what it was asked of there gives way, up to its time or a verb
        stops = [before_time(last, start) for start in dated if start > end]
        stops += [m.start() for m in _CLAUSE.finditer(last, end)] + [m.start() for m in _COST.finditer(last, end)]
        end = min([len(last.rstrip(" ?.!")), *stops])
    else:
        named = named.split()[-1]
    article = "an" if named[0].lower() in "aeiou" else "a"
    return f"{last[: thing.start()]}{article} {named} {asked['where']}{last[end:]}"


_NAME = r"[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|the|for|&|in)\s+)*[A-Z][\w’'&-]*)*"
_PLACE = r"[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|the|&)\s+)*[A-Z][\w’'&-]*)*"
_MONTHS = frozenset({*NAMES, *(n[:3] for n in NAMES), "Sept"})
_OPENING = frozenset(
    "How What Which Who When Where Why Did Does Is Are Was Were Has Have In On At By For Of The And If As Were".split()
)


def another_name(new: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """ "what about Hartstow?" after a question about Brayford: one proper name for another."""
    said = re.sub(r"^(?:in|for|at|with|by|from)\s+", "", _ARTICLES.sub("", new))
    if not re.fullmatch(_NAME, said) or said.split()[0] in _MONTHS or find_areas(said, authorities):
        return None
    taken = [(p.start, p.end) for p in find_periods(last)] + [(a.start, a.end) for a in find_areas(last, authorities)]
    rest = list(last)
    for start, end in taken:
        rest[start:end] = "·" * (end - start)
    old = [
        (m.start(), m.end())
        for found in re.finditer(_NAME, "".join(rest))
        for m in _without_opening(found)
        if m.group() not in _MONTHS
    ]
    placed = re.match(r"(?:in|at)\s+", new)  # "and in Harwick?" is for what stands after "in", not for what it is of
    if placed and (found := list(re.finditer(rf"\b{placed.group().strip()}\s+(?P<name>{_PLACE})", "".join(rest)))):
        old = [(found[-1].start("name"), found[-1].end("name"))]
    if not old:
        return None
    many, letters = " " in said, said.isupper()  # a place is asked for in place of another, not of "NHS"
    start, end = max(
        old, key=lambda o: (last[o[0] : o[1]].isupper() == letters, (" " in last[o[0] : o[1]]) == many, -o[0])
    )
    ending = "’s" if last[start:end].endswith("’s") else "'s" if last[start:end].endswith("'s") else ""
    return last[:start] + said + ending + last[end:]


def _without_opening(m: re.Match[str]) -> list[re.Match[str]]:
    """A name without the word that opens the sentence before it: "What's Brayford's", "In Brayford"."""
    text, start = m.string, m.start()
    while start < m.end():
        found = re.compile(_NAME).match(text, start, m.end())
        if found is None:
            return []
        first = re.split(r"[\s’']", found.group())[0]
        if first not in _OPENING:
            return [found]
        step = re.compile(r"\S+\s*").match(text, start)
        start = step.end() if step else m.end()
    return []


def _of_one_kind(new: str, last: str) -> str | None:
    """ "and girls?" for boys, "what about secondary?" for primary: the other of two things of one kind."""
    said = _ARTICLES.sub("", re.sub(r"^(?:for|of|in|among|with)\s+", "", new)).lower()
    said = re.sub(r"\s+ones?$", "", said)
    for kind in _KINDS:
        if said not in kind:
            continue
        for other in sorted(kind, key=len, reverse=True):
            m = re.search(rf"\b{re.escape(other)}\b", last, re.IGNORECASE)
            if m and other != said:
                return last[: m.start()] + said + last[m.end() :]
    return None


def _after_preposition(new: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """ "for care leavers?" takes the place of "for children in care": the phrase after the same preposition."""
    opened = _PREPOSITION.match(new)
    if not opened:
        return None
    word = opened.group(1)
    taken = [(p.start, p.end) for p in find_periods(last)] + [(a.start, a.end) for a in find_areas(last, authorities)]
    taken += [(m.start, m.end) for m in find_stages(last)]
    for m in reversed(list(re.finditer(rf"\b{word}\s+", last, re.IGNORECASE))):
        if any(s <= m.end() < e for s, e in taken):
            continue
        # to the end of the clause: a relative clause belongs to what it describes
        ends = [before_time(last, s) for s, _ in taken if s > m.end()]
        ends += [v.start() for v in _CLAUSE.finditer(last, m.end())]
        stop = min([len(last.rstrip(" ?.")), *ends])
        if stop > m.end():
            return last[: m.start()] + new + last[stop:]
    return None


def _same_head(new: str, last: str) -> str | None:
    """ "what about mainstream schools?" after a question about special schools: the same noun, set apart anew."""
    words = _ARTICLES.sub("", _PREPOSITION.sub("", new, count=1)).split()
    if len(words) < 2 or len(words) > 5:
        return None
    head = words[-1].lower().rstrip("s")
    said = list(re.finditer(r"[\w’'-]+", last))
    for n, m in enumerate(said):
        if m.group().lower().rstrip("s") != head:
            continue
        first = n
        named = words[0][:1].isupper()  # "the North crew" for "the South crew"
        while first > 0 and n - first < len(words) and _describes(said[first - 1].group(), last, said[first], named):
            first -= 1
        if first < n:
            return last[: said[first].start()] + " ".join(words) + last[m.end() :]
    return None


def _describes(word: str, text: str, following: re.Match[str], named: bool) -> bool:
    """Whether a word sets the noun after it apart: no verb, no small word, nothing set off by a mark; a name only where
    the follow-up has one in its place (`named`).
    """
    usual = word.lower() in STOP or (word[:1].isupper() and not named) or re.fullmatch(_VERB, word) is not None
    return not usual and bool(tokens(word)) and text[following.start() - 1] == " "


_BY_NAME = re.compile(
    r"^\s*(?:and\s+|so\s+|ok(?:ay)?,?\s+)?(?:what\s+(?:are|were)\s+(?:they|these|those)(?:\s+(?:called|named))?|"
    r"what\s+(?:are|were)\s+their\s+names|which\s+(?:ones?|are\s+(?:they|those|these)|were\s+they)(?:\s+(?:are|were)\s+"
    r"(?:they|those))?|(?:can\s+you\s+|please\s+)?(?:name|list)\s+(?:them|those|these)|who\s+(?:are|were)\s+they|"
    r"what['’]?s?\s+(?:is|was)?\s*(?:it|that)\s+called)\b",
    re.IGNORECASE,
)


def by_name(question: str, last: str) -> str | None:
    """ "what are they called?" asked in full: by what the last question counts or speaks of; None for any other."""
    if not _BY_NAME.match(question):
        return None
    counted = re.search(r"\bhow\s+many\b", last, re.IGNORECASE)
    if counted:
        which = "Which" if counted.start() == 0 else "which"
        return f"{last[: counted.start()]}{which}{last[counted.end() :].rstrip(' ?.')}, by name?"
    named = plural_named(last)
    return f"What are {'' if named[:1].isupper() else 'the '}{named} called?" if named else None


_NO_NOUN = frozenset("there any room many much other new more total number year years time times".split())


def plural_named(text: str) -> str | None:
    """The things that a question speaks of: its last noun phrase in the plural; None where it has none."""
    runs: list[list[str]] = [[]]
    for word in re.findall(r"[\w’'-]+|[^\w\s]", text):
        plain = word.lower()
        possessive = re.search(r"['’]s?$", plain) is not None
        if re.match(r"\W", word) or plain in STOP or plain in WORDS or plain in _NO_NOUN or re.fullmatch(_VERB, plain):
            runs.append([])
        elif not possessive or not runs[-1]:
            runs[-1].append(word)
    plurals = [r for r in runs if r and re.search(r"(?:[^s'’]s|children|people)$", r[-1].lower())]
    return " ".join(plurals[-1][-4:]) if plurals else None
