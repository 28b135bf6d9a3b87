"""Facts of a paper: the cells of its tables and the figures of its sentences, each with its Locator."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.authorities import authorities
from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.paper import BlockKind, Kind, Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import PeriodMention, find_periods
from corpus.row_code import labels_by_code
from corpus.sentences import split_sentences
from ingest.areas import Areas
from ingest.back_to_time import is_an_end
from ingest.cell_facts import cell_facts
from ingest.clauses import DEEDS, SINCE_A_DEED, bracketed
from ingest.list_leads import time_of_list
from ingest.reporting import Reporting, quarters_in, reporting_of
from ingest.row_codes import named_by_code
from ingest.sentence_facts import Around, sentence_facts
from ingest.table_facts import table_facts
from ingest.total_days import dated_by_totals


def facts_of(paper: Paper, chunks: Sequence[Chunk]) -> tuple[Fact, ...]:
    """Every fact of a paper in the order of its chunks; () where it states no figure."""
    areas, reporting = areas_of(paper.metadata.authority), reporting_of(paper)
    of_block: dict[int, list[Chunk]] = defaultdict(list)
    for chunk in chunks:
        for position in chunk.blocks:
            of_block[position].append(chunk)
    facts: list[Fact] = []
    codes = labels_by_code(paper)
    for number, block in enumerate(paper.blocks):
        if block.table is not None:
            lead, made = _lead(paper, number), tuple(of_block[number])
            facts.extend(table_facts(paper, number, made, lead, areas.authorities, areas.councils, reporting))
            facts.extend(cell_facts(paper, number, made, areas, reporting, _dated_over(paper, number)))
    for chunk in chunks:
        if chunk.kind is not ChunkKind.ROW:
            facts.extend(named_by_code(f, codes) for f in _chunk_facts(paper, chunk, areas, reporting))
    return dated_by_totals(facts)


def areas_of(authority: str | None) -> Areas:
    """Whose figures a paper of an authority may print: its own, and those of any other council of England."""
    others = tuple(a.name for a in authorities() if a.name != authority)
    return Areas(authority, (authority,) if authority else (), others)


def _dated_over(paper: Paper, number: int) -> Period | None:
    """The time that the line just over a table gives; None for none."""
    over = paper.blocks[number - 1] if number else None
    if over is None or over.table is not None or over.headings != paper.blocks[number].headings:
        return None
    return next(_carried(paper, over.text), None)


def _lead(paper: Paper, number: int) -> str:
    """The line just before a table where it leads up to it, or says when and in what it counts; "" otherwise."""
    if number == 0:
        return ""
    before = paper.blocks[number - 1]
    if before.table is not None:
        return ""
    leads = before.kind is BlockKind.CAPTION or before.text.rstrip().endswith(":")
    tells = len(before.text) <= LEGEND and _TELLS.search(before.text) is not None
    if before.kind is BlockKind.HEADING or not (leads or tells or _says_how_to_read(before.text)):
        return ""
    return before.text


# "All figures in £m. A figure in brackets is an underspend.", "Position at 31 December 2024."
_HOW_TO_READ = re.compile(
    r"\b(?:figures?|amounts?|values?|numbers?|data|table)\b[^.]{0,40}(?:£|\bthousands?\b|\bmillions?\b|%|\bper\s?cent)"
    r"|^\W*(?:£\s?(?:m|k|0{3}s?|['’]0{3}s?|million|thousand)\b|(?:in|in\s+)?£\s?million)"
    r"|^\W*(?:the\s+)?(?:position|data|figures?|numbers?|snapshot|correct|as)\s+(?:is\s+|are\s+)?(?:as\s+)?at\b",
    re.IGNORECASE,
)
LEAD_WORDS = 40  # a longer paragraph speaks of more than how to read the table


def _says_how_to_read(text: str) -> bool:
    """Whether a short line before a table gives the unit or the day of all its figures."""
    return len(text.split()) <= LEAD_WORDS and _HOW_TO_READ.search(text) is not None


LEGEND = 200  # characters: a longer paragraph is about more than the table under it
_TELLS = re.compile(
    r"^(?:position|data|figures|numbers|counts|snapshot)\s+(?:as\s+)?(?:at|on|for|are\s+(?:for|as\s+at|at))\b|"
    r"^(?:as\s+at|all\s+figures|figures\s+(?:are\s+)?in|amounts\s+(?:are\s+)?in|values\s+(?:are\s+)?in|£)",
    re.IGNORECASE,
)


def _chunk_facts(paper: Paper, chunk: Chunk, areas: Areas, reporting: Reporting | None) -> Iterator[Fact]:
    count = 0
    squeezed = _squeezed(chunk.text)
    day = paper.metadata.date if reporting is None else None
    for number in chunk.blocks:
        block = paper.blocks[number]
        if block.table is not None or block.kind is BlockKind.HEADING:
            continue
        nearest = next(_periods_before(paper, number), None)
        of_list = time_of_list(paper, number)
        sentences = split_sentences(block.text)
        opening = topic_of(sentences)
        measure, start = "", 0
        times: list[Period] = []
        told: Period | None = None  # the time of the sentence before, where that only looked back
        here = False  # whether the nearest time is one of this block
        for sentence in sentences:
            leans = told is not None and _LEANS.match(sentence) is not None
            spoken_now = paper.metadata.kind is Kind.MINUTES and _NOW.search(sentence) is not None
            before = None if spoken_now else told if leans else nearest
            around = Around(before, block.headings, measure or opening, reporting, tuple(times), day)
            times += [p.period for p in find_periods(sentence)]
            start = block.text.index(sentence, start)
            found = tuple(sentence_facts(sentence, chunk, paper.locator(number, at=start), around, count, areas))
            if of_list is not None:
                found = tuple(replace(f, bound=f.bound or (f.role, f.period) == ("stated", of_list)) for f in found)
            if block.turns:
                found = tuple(replace(f, locator=paper.locator(number, at=_at(f, start))) for f in found)
            if _squeezed(sentence) in squeezed:  # else it is read for what it says of the sentence after it alone
                count += len(found)
                yield from found
            measure = next((f.measure for f in reversed(found) if f.role == "stated"), "")
            about = next((f for f in found if f.role == "stated"), None)  # of "from 40 in 2021 to 52 in 2025", the 52
            dated = about.period if about is not None and about.bound and not _to_come(paper, about.period) else None
            if dated is not None and (
                _of_event(sentence, dated, reporting) or (is_an_end(dated, before) and not find_periods(sentence))
            ):
                dated = None
            then = dated or next(_carried(paper, sentence), None)
            told = then if here and then is not None and _looks_back(then, nearest) else told if leans else None
            here = here or then is not None
            nearest = nearest if told is not None else then or nearest


# "Five had been vacant in the spring. Two were vacant now": in minutes, of the meeting and not of the spring.
_NOW = re.compile(r"\b(?:now|currently|today|at\s+present|at\s+the\s+moment)\b", re.IGNORECASE)


# "Of these, four …", "They came from …": of what the sentence just before told.
_LEANS = re.compile(r"\W*(?:(?:\w+\s+){0,2}?of\s+)?(?:these|those|this|that|it|they|them|there)\b", re.IGNORECASE)


def _looks_back(then: Period, nearest: Period | None) -> bool:
    """Whether a sentence goes back from the year that its passage speaks of, to set it beside an earlier one: what is
    said next is of the year that it was set beside.
    """
    if nearest is None or then.kind is not nearest.kind or then.last_day >= nearest.last_day:
        return False
    day, other = then.last_day, nearest.last_day
    a_day = then.kind is PeriodKind.AS_AT and (day.month, day.day) == (other.month, other.day)
    return a_day or then.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR)


def _periods_before(paper: Paper, number: int) -> Iterator[Period]:
    """Periods given before a block under the same heading, nearest first: its lead line, the paragraphs above, the
    headings.

    In minutes only the lead line: an item runs from subject to subject, and a date in its title dates no figure in it.
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
            yield from _carried(paper, other.text)
        if minutes:
            break
    if not minutes:
        for heading in reversed(block.headings):
            yield from (m.period for m in find_periods(heading) if not _tells_when_presented(paper, heading, m))


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


def _carried(paper: Paper, text: str) -> Iterator[Period]:
    """The first period of a text where it may date the figures of what follows, and none otherwise.

    Not what a change is measured from ("from 40 in 2021"), the time of an earlier figure in its bracket ("(97 in
    2022/23)", "(2022/23: 97)"), what a plan is named by ("Council Plan 2024 to 2028"), a day by which something will
    be done or since which it runs, a time after the meeting, or several side by side at the foot of a drawn chart.
    """
    if _only_times(text):
        return
    for m in [m for m in find_periods(text) if not _of_another(text, m)][:1]:
        if not _to_come(paper, m.period) and not _dates_nothing(text, m):
            yield m.period


def _at(fact: Fact, start: int) -> int:
    """Where in its block a figure stands, whose sentence starts there: what runs over a page's end is of two pages."""
    return start + max(0, fact.quote.find(fact.printed))


def _of_event(sentence: str, period: Period, reporting: Reporting | None) -> bool:
    """Whether a sentence gives a time only as the day of a deed: "a third team was set up in May"."""
    mentions = [m for m in (*find_periods(sentence), *quarters_in(sentence, reporting)) if m.period == period]
    return bool(mentions) and all(_dates_nothing(sentence, m) for m in mentions)


def _dates_nothing(text: str, mention: PeriodMention) -> bool:
    """Whether a time is of what begins or ends then, and not of the figures told after it."""
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


def _to_come(paper: Paper, period: Period | None) -> bool:
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
REACH = 14  # blocks: a list of findings may be this far from the paragraph that dates the audit


def topic_of(sentences: Sequence[str]) -> str:
    """The few words that open a paragraph and say what it is about ("Dental checks."); "" where it opens otherwise."""
    if len(sentences) < 2:
        return ""
    first = sentences[0].strip()
    words = first.split()
    opens = len(words) <= TOPIC and first.endswith((".", ":")) and first[:1].isupper() and not find_numbers(first)
    return first.rstrip(" .:") if opens and not _SAYS.search(first) else ""


TOPIC = 5  # words
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|rose|fell|went|made|said|noted|agreed|worsened|"
    r"improved|continued|remained|increased|decreased|grew|gave|presented|introduced|reported|spoke|asked|thanked|updated|"
    r"explained|outlined|advised|attended)\b",
    re.IGNORECASE,
)


def _squeezed(text: str) -> str:
    return "".join(text.split())
