"""The papers that a question names: "the annual report", "the January minutes", "members were told in February".

A name fits a paper by its kind, by the words of its title, body and authority, and by its time. One that fits every
paper on the shelf names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.paper import Kind
from corpus.period import Period
from corpus.period_reading import bare_months, find_periods
from corpus.scope import Listing
from corpus.words import STOP, stem, tokens


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """Words that name papers, and where: positions from 0, end not included; `papers` are their ids."""

    text: str
    start: int
    end: int
    papers: tuple[str, ...]


_HEAD = (
    r"(?:report|minutes(?!\s+of\s+(?!the\s+meeting|\d))|paper|update|strategy|meeting|mtg|panel|commission|committee|"
    r"scrutiny)"
)
_WHEN = r"(?:\s*(?:\(|,?\s+(?:in|of|on|at|from)\s+)(?:\d{1,2}\s+)?(?:[A-Z][a-z]{2,8})(?:\s+20\d\d)?\)?)?"
_NAMED = re.compile(
    r"(?:\b(?:the|that|this|our|its|their|per|[A-Z]\w+['’]s)\s+(?:(?!(?:and|or|with|to|in|than|from|of|at|by|for|when|report|"
    rf"minutes|is|are|was|were|do|does|did|has|have|had|will|would)\b)[\w/&’'-]+\s+){{0,5}}?"
    r"|(?:(?:[A-Z0-9][\w/’'-]*|annual|scrutiny|monitoring|performance|finance|budget|progress)\s+){0,4})"
    rf"\b{_HEAD}(?:\s+{_HEAD}){{0,2}}\b{_WHEN}"  # "the January scrutiny meeting" is one name
)
# What was said at a meeting stands in its minutes: "members were told in July 2021", "as scrutiny heard it".
_BODY = (  # "the Health and Care Scrutiny Panel"
    r"(?:(?:the|our)\s+)?(?:(?-i:[A-Z])[\w’'&-]+,?\s+(?:and\s+)?){0,6}(?:panel|committee|commission|scrutiny|members?|"
    r"councillors?)\b"
)
_TOLD = re.compile(
    rf"\b(?:given|told|reported|said|quoted|presented)\s+to\s+{_BODY}{_WHEN}|"
    rf"\b(?:(?:members?|councillors?|scrutiny|we|us)\s+(?:(?:was|were|had\s+been)\s+)?(?:told|hear[ds]?|informed|advised)|"
    rf"(?:gave|told)\s+(?:the\s+)?(?:panel|committee|commission|scrutiny|members|councillors)|"
    rf"(?:told|reported\s+to|said\s+to)\s+(?:members?|councillors?|scrutiny|us)|(?:officers?|members?)\s+at\s+scrutiny){_WHEN}",
    re.IGNORECASE,
)
# A paper called by its title: "the self-assessment says", "what is in the draft budget".
_TITLED = re.compile(
    r"\b(?:the|our|its|their)\s+(?P<before>(?:[\w/&’'-]+\s+){0,4}?[\w/&’'-]+)\s+(?:says?|said|states?|stated|puts?|gives?|gave|prints?|"
    r"shows?|promise[sd]?|claim(?:s|ed)?)\b"
    r"|\b(?:in|according\s+to|per|from)\s+(?:the|our|its|their)\s+(?P<after>(?:[\w/&’'-]+\s+){0,4}?[\w/&’'-]+)(?=\s*(?:[,;:?.)]|[-–—]\s|$|"
    r"(?:and|but|or|say|says|put|puts|give|gives|was|is|were|are|about)\b))",
    re.IGNORECASE,
)
# The same of whose paper it is: "what does the Cabinet Member now expect?" is asked of the Cabinet Member's reply.
_THINKS = re.compile(
    r"\b(?:the|our|its|their)\s+(?P<name>(?:[\w&’'-]+\s+){1,3}?[\w&’'-]+)\s+(?:(?:now|still|currently|then|first|last)\s+)?"
    r"(?:says?|said|expect(?:s|ed)?|hope[sd]?|thinks?|thought|tells?|told|repl(?:y|ies|ied)|report(?:s|ed)?|"
    r"forecasts?|predict(?:s|ed)?|propose[sd]?|suggest(?:s|ed)?)\b",
    re.IGNORECASE,
)
# "So many when scrutiny met": as its minutes have it.
_MET = re.compile(
    r"\b(?:(?:by\s+the\s+time|at\s+the\s+time|when)\s+)(?:that\s+)?(?P<body>(?:(?:the|our)\s+)?(?:(?!when\b)[\w&’'-]+\s+){0,4}?"
    r"(?:scrutiny|panel|committee|commission))\s+(?:last\s+)?(?:met|sat|took\s+(?:it|this))(?:\s+on\s+it)?\b",
    re.IGNORECASE,
)
# "The latest Cabinet figure", "the board's number", "the figure given to Cabinet": as that body's own paper has it.
_FIGURE_OF = (
    r"(?=\s+(?:(?:latest|newest|own|current|later|earlier|newer|updated)\s+)?(?:figures?|numbers?|counts?|totals?|one)\b)"
)
_GIVEN_TO = (
    r"\b(?:that\s+)?(?:(?:was\s+|were\s+)?(?:given|told|reported|presented|put|taken)|went)\s+to\s+(?:the\s+)?"
)
# "How many got to a strategy meeting?": one of many, and no paper.
_ANY_OF_THEM = re.compile(r"\b(?:an?|any|each|every|no|one|another)\s+(?:[a-z][\w’'-]*\s+){0,2}$")
_KINDS = {
    Kind.MINUTES: "minutes meeting mtg told panel commission committee scrutiny members",
    Kind.REPORT: "report paper update",
    Kind.AGENDA: "report paper",
}
_SAID_AT = frozenset("minutes meeting mtg panel commission committee scrutiny".split())
_NO_NAME = frozenset(
    stem(w)
    for w in "say said give gave put later earlier old new latest last told tell heard reported officers".split()
)


_ANY_COUNCIL = frozenset(stem(w) for w in "borough council county city district area town authority local".split())


def papers_in(text: str, shelf: Mapping[str, Listing]) -> tuple[NamedPaper, ...]:
    """The papers that a text names, in order; a name that tells no paper from another is left out."""
    found: list[NamedPaper] = list(_met(text, shelf))
    for pattern, told in ((_TOLD, True), (_NAMED, False)):
        for m in pattern.finditer(text):
            if any(m.start() < f.end and f.start < m.end() for f in found):
                continue
            if m.group().islower() and _ANY_OF_THEM.search(text[: m.start()]):
                continue
            if _is_verb(text, m.start(), m.end()):
                continue
            before = re.search(r"\bIn\s+([A-Z][a-z]+)\b[^.?;]*$", text[: m.start()]) if told else None
            papers = _fitting(m.group(), told, shelf, before.group() if before else "")
            if papers:
                found.append(NamedPaper(m.group(), m.start(), m.end(), papers))
    for name in _of_bodies(text, shelf):
        if not any(name.start < f.end and f.start < name.end for f in found):
            found.append(name)
    for m in _TITLED.finditer(text):
        start, end = m.span("before") if m["before"] else m.span("after")
        taken = any(start < f.end and f.start < end for f in found)
        if not taken and (papers := _titled(text[start:end], shelf)):
            found.append(NamedPaper(text[start:end], start, end, papers))
    for m in _THINKS.finditer(text):
        start, end = m.span("name")
        taken = any(start < f.end and f.start < end for f in found)
        if not taken and (papers := _titled(m["name"], shelf)):
            found.append(NamedPaper(m["name"], start, end, papers))
    return tuple(sorted(found, key=lambda f: f.start))


def _met(text: str, shelf: Mapping[str, Listing]) -> Iterator[NamedPaper]:
    """The minutes of the meetings that a text tells a time by: "when scrutiny met"."""
    for m in _MET.finditer(text):
        if papers := _fitting(m["body"], False, shelf, ""):
            yield NamedPaper(m.group(), m.start(), m.end(), papers)


def _of_bodies(text: str, shelf: Mapping[str, Listing]) -> Iterator[NamedPaper]:
    """The papers of a body that a text names for a figure of theirs: "the latest Cabinet figure"."""
    for body in dict.fromkeys(x.metadata.body for x in shelf.values() if x.metadata.body):
        papers = tuple(i for i, x in shelf.items() if x.metadata.body == body)
        said = rf"\b{re.escape(body)}(?:['’]s)?{_FIGURE_OF}|{_GIVEN_TO}{re.escape(body)}\b(?!\s+member)"
        if len(papers) < len(shelf) and (m := re.search(said, text, re.IGNORECASE)) is not None:
            yield NamedPaper(m.group(), m.start(), m.end(), papers)


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether "report" is what somebody does: "how many did the harbour master report to members?"."""
    if _REPORTS.search(text, start, end) is None or _SAYS_MORE.match(text, end) is not None:
        return False
    return _DID_SO.search(text[: end - len("report")]) is not None


_REPORTS = re.compile(r"\breport$", re.IGNORECASE)
# Without a verb after it: "what did the report to members say?" is asked of a report.
_SAYS_MORE = re.compile(
    r"(?!\s+to\b)|[^?,;]*\b(?:says?|shows?|gives?|puts?|states?|finds?|recommends?|proposes?|tells?|expects?|suggests?|asks?|"
    r"prints?|concludes?|contains?|includes?|covers?|mentions?)\b",
    re.IGNORECASE,
)
_DID_SO = re.compile(
    r"\b(?:did|does|do|will|would)\s+(?:(?:the|our|its|their|an?)\s+)?(?:(?!(?:in|at|on|by|for|from)\b)[\w’'-]+\s+){1,6}$",
    re.IGNORECASE,
)


def _titled(name: str, shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    """The papers whose title has every word of a name, where few have one of them; () for a name that tells none."""
    words = _words(name, (), told=False) - _ANY_COUNCIL  # "in the borough": no paper is called so
    own = {i: _words_of(x) for i, x in shelf.items()}
    telling = any(2 * sum(w in o for o in own.values()) <= len(shelf) for w in words)
    found = tuple(i for i, o in own.items() if words and words <= o)
    found = tuple(i for i in found if words <= {stem(t) for t in tokens(called(shelf[i]))}) or found
    return found if telling and len(found) < len(shelf) else ()


def _fitting(name: str, told: bool, shelf: Mapping[str, Listing], before: str) -> tuple[str, ...]:
    head = tokens(re.sub(_WHEN + "$", "", name) or name)[-1:]
    said = told or bool(_SAID_AT & set(head))
    fitting = {i: x for i, x in shelf.items() if (x.metadata.kind is Kind.MINUTES) == said}
    if not fitting:
        return ()
    dated = f"{name} {before}"
    times, months = [p.period for p in find_periods(dated)], [n for n, _, _ in bare_months(dated)]
    words = _words(name, head, told)
    scored = {i: (sum(w in _words_of(x) for w in words), _of_time(times, months, x)) for i, x in fitting.items()}
    best = max(scored.values())
    if said and best[1] < 0:  # "at scrutiny in January", of which the shelf has no minutes of their own
        return tuple(i for i, x in shelf.items() if x.metadata.kind is Kind.AGENDA and _signs(times, months, x))
    chosen = tuple(i for i, score in scored.items() if score == best)
    return chosen if len(chosen) < len(shelf) else ()


def _words(name: str, head: tuple[str, ...], told: bool) -> set[str]:
    if told:
        return set()
    for p in reversed(find_periods(name)):
        name = f"{name[: p.start]} {name[p.end :]}"
    name = re.sub(r"\bQ(?=[1-4]\b)", "quarter ", name)
    found = {stem(t) for t in tokens(name) if t not in STOP and (len(t) > 1 or t.isdigit())}
    return found - _NO_NAME | {stem(h) for h in head}


def _words_of(listing: Listing) -> set[str]:
    meta = listing.metadata
    kind = f"{_KINDS.get(meta.kind, '')} {meta.kind.value}" if meta.kind else ""
    title = re.sub(r"\bQ(?=[1-4]\b)", "quarter ", called(listing), flags=re.IGNORECASE)
    own = {stem(t) for t in tokens(title)}
    money = _OF_MONEY if own & _OF_MONEY and own & _WATCHED else frozenset()
    return own | money | {stem(t) for t in tokens(f"{meta.body or ''} {meta.authority or ''} {kind}")}


# One paper by several names: the budget monitor is the revenue monitoring report and the finance update.
_OF_MONEY = frozenset(stem(w) for w in "budget budgetary revenue finance finances financial".split())
_WATCHED = frozenset(stem(w) for w in "monitor monitoring outturn update position forecast".split())


def called(listing: Listing) -> str:
    """What a paper is called: its title and its file, in words."""
    return f"{listing.metadata.title}; {_file_words(listing)}"


def _file_words(listing: Listing) -> str:
    """What the file was called, in words: "send-report-2023-24.pdf" is "send report 2023-24"."""
    return re.sub(r"[-_.](?!\d)|(?<!\d)[-_.]", " ", listing.file.rsplit("/", 1)[-1].rsplit(".", 1)[0])


def _signs(times: list[Period], months: list[int], pack: Listing) -> bool:
    """Whether a pack may hold the minutes of a meeting of one of these times, to be signed at the next."""
    day = pack.metadata.date
    if day is None:
        return False
    near = any(0 < (day - t.last_day).days <= 31 * _TO_NEXT for t in times)
    return near or (not times and any(0 < (day.month - m) % 12 <= _TO_NEXT for m in months))


_TO_NEXT = 3  # months from a meeting to the next one


def _of_time(times: list[Period], months: list[int], listing: Listing) -> int:
    """1 for a paper whose meeting or title is of one of these times, -1 for one that is of another, 0 where no time is
    named or the paper has none.
    """
    day = listing.metadata.date
    minutes = listing.metadata.kind is Kind.MINUTES  # a panel of 2020/21 has many; their day tells them apart
    titled = [] if minutes else [p.period for p in find_periods(called(listing))]
    if not times and not months or (day is None and not titled):
        return 0
    fits = any((day is not None and t.first_day <= day <= t.last_day) or t in titled for t in times)
    return 1 if fits or (day is not None and not times and day.month in months) else -1
