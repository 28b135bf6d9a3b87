"""The time that stands before a figure: in its lead line, the paragraphs above it and the headings over it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.numbers import find_numbers
from corpus.paper import BlockKind, Kind, Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import PeriodMention, find_periods
from ingest.clauses import DEEDS, SINCE_A_DEED, bracketed
from ingest.reporting import Reporting, quarters_in


def looks_back(then: Period, nearest: Period | None) -> bool:
    """Whether a sentence goes back from the year that its passage speaks of, to set it beside an earlier one: what is
    said next is of the year that it was set beside.
    """
    if nearest is None or then.kind is not nearest.kind or then.last_day >= nearest.last_day:
        return False
    day, other = then.last_day, nearest.last_day
    a_day = then.kind is PeriodKind.AS_AT and (day.month, day.day) == (other.month, other.day)
    return a_day or then.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR)


def periods_before(paper: Paper, number: int) -> Iterator[Period]:
    """Periods given before a block under the same heading, nearest first: its lead line, the paragraphs above, the
    headings.

    In minutes only the lead line: an item runs from subject to subject, and a date in its title dates no figure in it,
    unless it is an item on figures ("Performance, quarter 1 2020/21").
    Paragraphs with numbers of their own stand each for itself: of them, only one that a part hangs on ("4.4" of
    "4.4.1") dates it.
    """
    block = paper.blocks[number]
    minutes = paper.metadata.kind is Kind.MINUTES
    bullets = 0  # of a list between an earlier block and this one
    for earlier in range(number - 1, max(-1, number - REACH), -1):
        other = paper.blocks[earlier]
        if other.headings != block.headings or other.kind is BlockKind.HEADING:
            break
        if _apart(other.paragraph, block.paragraph):
            break
        both_bullets = other.kind is BlockKind.BULLET and block.kind is BlockKind.BULLET
        bullets += other.kind is BlockKind.BULLET
        if bullets and block.kind is not BlockKind.BULLET and other.text.rstrip().endswith(":"):
            continue  # it leads the list, and not what stands after the list
        if other.table is not None or both_bullets or (minutes and not other.text.rstrip().endswith(":")):
            if minutes and not both_bullets:
                break
            continue
        if minutes or not _told_of_looking(other.text):
            yield from carried(paper, other.text)
        if minutes:
            break
    if minutes:
        for heading in reversed(block.headings):
            if _OF_FIGURES.search(heading):
                yield from (m.period for m in find_periods(heading) if m.period.kind in _REPORTED_ON)
    else:
        for heading in reversed(block.headings):
            yield from (m.period for m in find_periods(heading) if not _tells_when_presented(paper, heading, m))


# "Performance indicators, quarter 1 2020/21": such an item of minutes tells the figures of that time.
_OF_FIGURES = re.compile(
    r"\b(?:performance|statistics|data|indicators|scorecard|dashboard|figures|monitoring|outturn)\b", re.IGNORECASE
)
_REPORTED_ON = (PeriodKind.QUARTER, PeriodKind.FINANCIAL_YEAR, PeriodKind.PART_YEAR)


def _tells_when_presented(paper: Paper, heading: str, mention: PeriodMention) -> bool:
    """Whether a day in a heading is that of the meeting or of the paper ("Presented to Cabinet, 10 December 2024")."""
    if mention.period.kind not in (PeriodKind.AS_AT, PeriodKind.MONTH):
        return False
    body = paper.metadata.body
    return _PRESENTED.search(heading) is not None or (body is not None and body.casefold() in heading.casefold())


_PRESENTED = re.compile(
    r"\b(?:presented|submitted|report(?:ed)?|circulated)\s+to\b|\b(?:meeting|published|publication|issued|prepared|printed|"
    r"version|agenda|author|for\s+(?:decision|consideration|discussion|information))\b",
    re.IGNORECASE,
)


def _apart(earlier: str | None, number: str | None) -> bool:
    """Whether two numbered paragraphs stand each for itself: "2.2" after "2.1", and not "4.4.1" after "4.4"."""
    return earlier is not None and number is not None and not f"{number}.".startswith(f"{earlier}.")


def carried(paper: Paper, text: str) -> Iterator[Period]:
    """The first period of a text where it may date the figures of what follows, and none otherwise.

    Not what a change is measured from ("from 40 in 2021"), the time of an earlier figure in its bracket ("(97 in
    2022/23)", "(2022/23: 97)"), what a plan is named by ("Council Plan 2024 to 2028"), a day by which something will
    be done or since which it runs, a time after the meeting, or several side by side at the foot of a drawn chart.
    """
    if _only_times(text):
        return
    for m in [m for m in find_periods(text) if not _of_another(text, m)][:1]:
        if not to_come(paper, m.period) and not _dates_nothing(text, m):
            yield m.period


def of_event(sentence: str, period: Period, reporting: Reporting | None) -> bool:
    """Whether a sentence gives a time only as the day of a deed: "a third team was set up in May"."""
    mentions = [m for m in (*find_periods(sentence), *quarters_in(sentence, reporting)) if m.period == period]
    return bool(mentions) and all(_dates_nothing(sentence, m) for m in mentions)


def _dates_nothing(text: str, mention: PeriodMention) -> bool:
    """Whether a time is of what begins or ends then, and not of the figures told after it."""
    if _FOR_THAT_REASON.search(text, 0, mention.start):
        return True
    point = mention.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)
    deed = point and _OF_A_DEED.search(text, 0, mention.start)
    in_wake = point and _IN_ITS_WAKE.search(text, 0, mention.start)
    from_then = point and _FROM_THEN.search(text, 0, mention.start) and not _UP_TO.match(text, mention.end)
    looked_back = SINCE_A_DEED.search(text, 0, mention.start) is not None
    return bool(deed or in_wake or from_then or looked_back or _DATES_NOTHING.search(text, 0, mention.start))


def _told_of_looking(text: str) -> bool:
    """Whether the first time of a paragraph is only the day or month in which something was looked at: it may date what
    was found then, in its own paragraph, and nothing in the next.
    """
    first = next(iter(find_periods(text)), None)
    return first is not None and first.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH) and (
        (m := _LOOKED_AT.search(text, 0, first.start)) is not None and not _COUNTED.search(text, 0, m.start())
    )


# "The fall was looked at independently in February", and not "In all 30 plans were reviewed in February".
_LOOKED_AT = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:looked\s+(?:at|into)|(?:peer[- ])?reviewed|inspected|"
    r"visited|audited|examined|evaluated|investigated|considered|discussed|scrutinised|presented|reported|tested|checked)"
    r"(?:\s+(?!in\b|on\b|by\b)\w+){0,3}?\s+(?:in|on|during)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b\d[\d,]*\s+(?:[a-z-]+\s+){1,3}$", re.IGNORECASE)


def to_come(paper: Paper, period: Period | None) -> bool:
    """Whether a time is after the meeting of a paper: what is said next was not counted then."""
    meeting = paper.metadata.date
    return meeting is not None and period is not None and period.first_day > meeting


def _of_another(text: str, mention: PeriodMention) -> bool:
    """Whether a period dates what a figure is compared with and not what the text is about."""
    if _MEASURED_FROM.search(text, 0, mention.start):
        return True
    opening = text.rfind("(", 0, mention.start)
    inside = text[opening + 1 : mention.start]
    if inside.isspace() or not inside:  # "142 were received (2022/23: 157)"
        return opening > 0 and bool(find_numbers(text[:opening])) and _AND_THEN.match(text, mention.end) is not None
    return bracketed(text, mention.start) and bool(find_numbers(inside))


def _only_times(text: str) -> bool:
    """Whether a line is several times and no word else, the foot of a chart: "2021/22 2022/23 Q3 2023/24"."""
    mentions = find_periods(text)
    rest = text
    for m in reversed(mentions):
        rest = rest[: m.start] + rest[m.end :]
    return len(mentions) > 1 and not re.search(r"[A-Za-z]{3,}", rest)


_AND_THEN = re.compile(r"\s*:\s*£?\d")


_MEASURED_FROM = re.compile(
    r"\b(?:from|than|against|compared\s+(?:to|with))\s+£?\d[\d.,]*\s?(?:%|[km])?\s+(?:\w+\s+){0,3}(?:in|at|on)\s+$|"
    # "compared with 74 of 302 (24.5%) in 2022/23", and no further than the next figure or year: "rose from 40 to 52 in"
    r"\b(?:(?:up|down|rose|fell|rise|fall|increased?|decreased?|reduced|grew|grown|risen|fallen|improved)\s+from|against|"
    r"compare[ds]\s+(?:to|with)|(?:more|fewer|less|higher|lower|better|worse)\s+than)\s"
    r"(?:(?!\bto\s+£?\d|\b(?:19|20)\d\d\b)(?:[^.;:]|\.(?=\d))){0,60}?(?:in|at|on|for|during)\s+$|"
    r"\b(?:more|fewer|less|higher|lower|up|down)\s+(?:than|on)\s+(?:(?:in|at|on|for|those\s+(?:in|at|of))\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_DATES_NOTHING = re.compile(
    r"(?:\b(?:since|dat(?:es?|ed|ing)(?:\s+back)?\s+(?:from|to)|by|until|till|before|due(?:\s+(?:in|on|by|to))?|(?:to\s+)?(?:start|begin|open|close|end|expire)(?:s|ing)?(?:\s+(?:in|on|"
    r"from|by))?|(?:runs?|running|lasts?)(?:\s+(?:up|on))?\s+(?:from|to)|(?:Plan|Strategy|Framework|Programme|Vision)(?:\s+for)?)\s+(?:the\s+)?(?:end\s+of\s+)?"
    r"(?:(?:19|20)\d\d\s*(?:to|-|–)\s*)?)$",
)
# "From May 2031 the toll rises": what is so from then on.
_FROM_THEN = re.compile(
    r"(?:^|[.,;(]\s*|\band\s+)from\s+(?:(?:the\s+)?(?:start|beginning|end)\s+of\s+)?$", re.IGNORECASE
)
_UP_TO = re.compile(r"\s*(?:to|until|till|through|and|-|–)\b", re.IGNORECASE)
# The day or month of a deed, where a year counts deeds: "opened in May", and "825 enquiries began in 2021/22".
_OF_A_DEED = re.compile(
    rf"\b(?:{DEEDS}|published|issued)\s+(?:(?:in|on|from|at)\s+)?(?:the\s+end\s+of\s+)?$",
    re.IGNORECASE,
)
# "Following the opening of a second pier in May": when that was which something followed on.
_IN_ITS_WAKE = re.compile(
    r"\b(?:following|after|because\s+of|owing\s+to|due\s+to|ahead\s+of|prior\s+to)\s+(?:the|an?|its|our|their|this)\s+"
    r"(?:(?!(?:and|but|or|when|while|where|there|was|were|had|has|is|are)\b)[\w'’-]+\s+){1,12}?(?:in|on|of)\s+$",
    re.IGNORECASE,
)
# "Piers were made a priority after two reviews in 2031/32 …", "because of three sinkings in May": when the reason was.
_FOR_THAT_REASON = re.compile(
    r"[^\s,;:.]+\s+(?:after(?=\s+(?:an?|the|our|its|their|two|three|four|five|six|several|some|\d+)\s)|because(?:\s+of)?|owing\s+to|due\s+to|in\s+response\s+to|prompted\s+by|as\s+a\s+result\s+of|"
    r"in\s+the\s+light\s+of)\s+(?!the\s+end\b)(?:[\w’'-]+\s+){1,8}?(?:in|on|of|during)\s+$",
    re.IGNORECASE,
)
REACH = 14  # blocks: a list of findings may be this far from the paragraph that dates the audit
