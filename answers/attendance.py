"""Who was at a meeting: those present, those in attendance, those who joined from elsewhere, one person by name.

A name may stand in two lists, among the apologies and among those who connected virtually: both are told.
"""

from __future__ import annotations

import re
from itertools import takewhile

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.names import names_someone
from answers.part_of import marked_elsewhere
from answers.roll import Entry, people_apart, roll_of, status_of
from corpus.paper import Block, BlockKind, Paper
from corpus.sentences import split_sentences

FRONT = 45  # blocks in which minutes say who was there
_REACH = 75  # blocks in which apologies, and who joined from elsewhere, are told
MOST_WORDS = 90  # of names in a headline

_PRESENT = re.compile(
    r"\b(?:members?|councillors?|officers?|who(?!\s+at\b)|anyone)\b.*\b(?:present|attended|in\s+attendance|there|(?:was|were|is|are|been)\s+(?:\w+ly\s+|all\s+|also\s+)?at\s+(?:the|this|"
    r"that|[\w’']+?['’]s)\s+(?:[\w&,’']+\s+){0,8}?(?:meeting|panel|committee|commission|board|session))\b"
    r"(?!\s+(?:say|said|asked?))|"
    r"\battendees\b|\battendance\b|\bwho\s+(?:all\s+)?(?:attended|came(?!\s+(?:on|in\s+for|off|from|after|before)\b)|turned\s+up)\b|"
    r"\b(?:attended|present)\s*(?:at\b.*)?\?*$"
)
"""As asked in lower case."""
_OFFICERS = re.compile(r"\b(?:officers?|in\s+attendance|also)\b", re.IGNORECASE)
_MEMBERS = re.compile(r"\b(?:members?|councillors?|cllrs?)\b", re.IGNORECASE)
_LINE = re.compile(
    r"\s*(also\s+(?:present|attended|in\s+attendance)|in\s+attendance|officers?\s+(?:present|in\s+attendance)|"
    r"present|attended|attendees|members\s+present|(?:officers|(?:co-?opted|cabinet)(?:\s+members)?)(?=\s*:))(?!\w)\s*:?",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bin\s+attendance\b|\balso\b|\bofficers?\b|\bcabinet\b", re.IGNORECASE)
_OFFICERS_LISTED = re.compile(r"\s*officers?\b[^:]{0,30}:", re.IGNORECASE)
_APOLOGIES_LISTED = re.compile(r"\s*apologies\b[^:]{0,30}:", re.IGNORECASE)
_LISTED = re.compile(r"\b(?:present|attendees|attendance|attended|members|officers)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:virtual(?:ly)?(?!\s+(?:school|head|college))|remote(?:ly)?|online|(?:by|via|on|over)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:video[\s-]?(?:link|call|conference)|"
    r"video|telephone|phone|link|screen|teams|zoom)|"
    r"dial(?:l?ed|l?ing)?\s+in|(?<!miles\s)(?<!away\s)from\s+home)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\b(?:join\w*|connect\w*|attend\w*|present|there|took\s+part|taking\s+part|dial\w*|"
    r"(?:was|were)\s+(?:on|virtual\w*|remote\w*))\b",
    re.IGNORECASE,
)
_SOMEONE = re.compile(r"\b(?:who|anyone|anybody|which|names?|members?|councillors?|officers?|people)\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w.'’-]*\s+){0,2}?([A-Z][\w’'-]+)\b")
_WAS_THERE = re.compile(
    r"\b(?:attend(?:ed|ing)?|present|there|at\s+the\s+(?:\w+\s+){0,4}?meeting|apolog\w*|virtual\w*|remote\w*|absent|"
    r"turn(?:ed)?\s+up)\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(r"\b(?:visit|survey|meeting\s+(?:was|took))", re.IGNORECASE)
_CAME_OR_WENT = re.compile(r"\b(?:late|later|arriv\w+|left|leave|early)\b", re.IGNORECASE)  # told in a sentence
_LABEL = re.compile(r"\(?\s*(?:agenda\s+)?item\s+\d+\w?\s*\)?\.?", re.IGNORECASE)


def is_label(text: str) -> bool:
    """Whether a paragraph only gives an item's number on the agenda: "(Item 4)"."""
    return _LABEL.fullmatch(text.strip()) is not None


def names_apart(text: str) -> list[str]:
    """The entries of a line of names: at commas, semicolons, bars, and where "and" or "with" leads to the next name."""
    return re.split(
        r",\s+(?:and\s+)?|;\s+(?:also\s+)?|\n| \| |"
        r"\s+(?:and|with)\s+(?:with\s+them\s+)?(?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof)\b)",
        text,
    )


def present(case: Case, paper: Paper) -> Draft | None:
    """Those present at the meeting, or in attendance where officers are asked for, as the minutes list them; None
    where neither is asked for or listed.
    """
    text = case.query.text
    if not _PRESENT.search(text.lower()) or _CAME_OR_WENT.search(text):
        return None
    others = bool(_OFFICERS.search(text)) and not _MEMBERS.search(text)
    everyone = not others and not _MEMBERS.search(text)
    kinds = (True,) if others else (False, True) if everyone else (False,)
    blocks = [n for kind in kinds for n in _listed(paper, kind)]
    if others and re.search(r"\bofficers?\b", text, re.IGNORECASE):  # and not all the others who were there
        blocks = [n for n in blocks if _OFFICERS_LISTED.match(paper.blocks[n].text)] or blocks
    if not blocks:
        return None
    quotes = tuple(Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in blocks)
    names = "; ".join(q.text.rstrip(" ;.") for q in quotes)
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes)) if len(quotes) > 1 else ()
    return Draft(AnswerKind.PEOPLE, Line(shortened(names, MOST_WORDS) + ".", tuple(range(len(quotes)))), quotes, body)


def _listed(paper: Paper, others: bool) -> list[int]:
    """The blocks that list those present (`others`: those in attendance): lines that say so, what such a line leads,
    else what stands under a heading that says so.
    """
    front = range(min(FRONT, len(paper.blocks)))
    lines: list[int] = []
    for n in front:
        label = _LINE.match(paper.blocks[n].text)
        if paper.blocks[n].kind is BlockKind.HEADING or not label or bool(_OTHERS.search(label.group())) != others:
            continue
        if len(paper.blocks[n].text.split()) > len(label.group().split()):
            lines += [n, *_and_with(paper, n)]
        else:
            lines += _led(paper, n)
    if lines:
        return lines
    under = [
        n
        for n in front
        if (heading := (paper.blocks[n].headings or ("",))[-1])
        and _LISTED.search(heading)
        and _names(paper.blocks[n])
        and bool(_OTHERS.search(status_of(paper.blocks[n].text) or heading)) == others
    ]
    return [n for n in under if not (how := status_of(paper.blocks[n].text)) or _CAME.match(how)]


_CAME = re.compile(r"(?:present|attend\w*|in\s+attendance|remote\w*|virtual\w*|joined)\b", re.IGNORECASE)


def _and_with(paper: Paper, lead: int) -> list[int]:
    """The lines of members under one that names but the chair, "Present: Cllr Vale in the chair."."""
    if re.search(r",|\band\b", paper.blocks[lead].text):
        return []
    after = takewhile(
        lambda b: b.kind is BlockKind.PARAGRAPH and b.item is None and _SEVERAL.match(b.text) and _names(b),
        paper.blocks[lead + 1 :],
    )
    return [lead + 1 + n for n, _ in enumerate(after)]


_SEVERAL = re.compile(
    r"\s*(?:(?:Councillors|Cllrs|Members)\s*:?\s+[A-Z](?=[^:]*(?:,|\band\b))|"
    r"(?:\w+\s+){0,2}(?i:co-?opted|church|parent|voting)\b[^:]{0,40}:)"
)


def _led(paper: Paper, lead: int) -> list[int]:
    """The bullets, the line of names, or the lines with a person each, that a line such as "Also attended:" leads."""
    out: list[int] = []
    after = paper.blocks[lead + 1 :]
    if after and after[0].kind is BlockKind.PARAGRAPH and _names(after[0]):
        if after[0].text.count(",") < 1 and not _ONE.match(after[0].text):
            return []
        rest = takewhile(lambda b: b.item == after[0].item and _goes_on(b), after[1:])
        return [lead + 1 + n for n in range(1 + len(list(rest)))]  # names in lines of their own
    for n in range(lead + 1, len(paper.blocks)):
        if paper.blocks[n].kind is not BlockKind.BULLET:
            break
        out.append(n)
    return out


_ONE = re.compile(
    r"\s*(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\.?\s+[A-Z]|"
    r"(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][\w'’-]+\s*[,(–-])"
)
"""A line that begins with a person: "Dr Ada Wren", "Tom Pike, Head of Care"."""


def _goes_on(block: Block) -> bool:
    """Whether a line goes on with the people of the line before: another label leads people of its own."""
    return (
        block.kind is BlockKind.PARAGRAPH
        and _names(block)
        and _ONE.match(block.text) is not None
        and _LINE.match(block.text) is None
        and not block.text.rstrip().endswith((":", "."))
    )


_STORY = re.compile(r"\b(?:was|were|had|welcomed|said|that)\b")


def _names(block: Block) -> bool:
    """Whether a block lists names and tells no story: it is no sentence."""
    return block.kind is not BlockKind.HEADING and not re.search(r"\b(?:was|were|had|welcomed)\b", block.text)


def remotely(case: Case, paper: Paper) -> Draft | None:
    """Those the minutes say joined from elsewhere; None where that is not asked or nobody is named so."""
    text = case.query.text
    if not (_ELSEWHERE.search(text) and _SOMEONE.search(text) and _JOINED.search(text)) or not_elsewhere(text):
        return None
    listed = [e for e in roll_of(paper) if _ELSEWHERE.search(f"{e.over} {e.text}") and not _ALL.search(e.text)]
    found = [
        (n, _entries([e for e in listed if e.block == n], part) or _own_entry(part).strip(" ;."))
        for n, block in enumerate(paper.blocks[:_REACH])
        if block.kind is not BlockKind.HEADING and _ELSEWHERE.search(block.text)
        for part in ([block.text] if block.kind is BlockKind.BULLET else split_sentences(block.text))
        for part in (part.split(";") if _LINE.match(part) else [part])  # one list of all who were there
        if _ELSEWHERE.search(part) and names_someone(part) and not _NOT_THERE.search(part)
        and (_JOINED.search(part) or not _STORY.search(part))  # "a desk now dealt with it by telephone"
    ]
    told = {n for n, _ in found}
    found += [(e.block, e.text) for e in listed if _ELSEWHERE.search(e.over) and e.block not in told]  # of a register
    return _told(paper, found, "; ") if found else marked_elsewhere(
        paper, _ELSEWHERE, _REACH, re.search(r"\b(?:councillors?|cllrs?)\b", text, re.IGNORECASE) is not None
    )


def _entries(listed: list[Entry], part: str) -> str:
    """The entries that stand in a part of a list with all others of their label, else those of the label that does; ""
    for neither. The label of a list of several parts stands in the first alone.
    """
    own = [e for e in listed if e.text.rstrip(" .") in part]
    labels = {e.over for e in own if _ELSEWHERE.search(e.over)}
    return "; ".join(e.text for e in listed if e in own or e.over in labels or (not own and e.over in part))


_ALL = re.compile(r"\b(?:all|both|each)\b", re.IGNORECASE)  # said of those before it in the list too


# One of several that run on without a mark between them: "… Quality Assurance Ann Lee, Finance Manager (by phone)".
_ENTRY = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s+)?[A-Z][\w’'-]+\s+(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+,\s[^,;()]*\((?P<how>[^()]*)\)"
)


def _own_entry(part: str) -> str:
    """The entry of a run of people that says that they joined from elsewhere; all of it where it cannot be told."""
    own = [m.group() for m in _ENTRY.finditer(part) if _ELSEWHERE.search(m["how"])]
    return "; ".join(own) or part


def not_elsewhere(text: str) -> bool:
    """Whether a question is about those who did not join from elsewhere: "sent apologies and didn't dial in"."""
    joined = _ELSEWHERE.search(text)
    before = re.split(r"\bbut\b", text[: joined.start()])[-1] if joined else ""
    return _NEGATED.search(before) is not None


_NEGATED = re.compile(
    r"\b(?:not|\w+n['’]t|(?:did|do|does|was|were|had|has|have|is|are)nt|without|nor|neither|rather\s+than|never)\s+"
    r"(?:(?!but\b)\w+\s+){0,4}$|"
    r"\b(?:(?:leav|tak)(?:e|ing)\s+out|exclud(?:e|ing)|except(?:ing)?|ignor(?:e|ing)|omit(?:ting)?|skip(?:ping)?|drop(?:ping)?|"
    r"minus|barring|(?:apart|aside)\s+from|other\s+than)\s+(?:(?!but\b)\w+\s+){0,8}$",
    re.IGNORECASE,
)


def joined_elsewhere(entry: str) -> bool:
    """Whether an entry of a list of people says that they joined from elsewhere: "(connected virtually)"."""
    return _ELSEWHERE.search(entry) is not None


def one_person(case: Case, paper: Paper) -> Draft | None:
    """Every list of the meeting that a person asked about stands in; None where no titled name is asked about so."""
    text = case.query.text
    asked = _TITLED.search(text)
    if not asked or not _WAS_THERE.search(text) or re.search(r"\b(?:why|what|how|when)\b", text, re.IGNORECASE):
        return None
    surname = re.compile(rf"\b{re.escape(asked.group(1))}\b")
    found: list[tuple[int, str]] = []
    for n, block in enumerate(paper.blocks[:_REACH]):
        heading = (block.headings or ("",))[-1]
        if block.kind is BlockKind.HEADING or not surname.search(block.text):
            continue
        label = _LINE.match(block.text) or _APOLOGIES_LISTED.match(block.text)
        if not (label or re.search(r"\bapolog|\bpresent|\battend|\bdeclar", heading, re.IGNORECASE)):
            continue
        over = label.group().strip(" :") if label else heading
        listed = [_WITH.sub("", p) for p in people_apart(block.text[label.end() :])] if label else []
        parts = listed or (names_apart(block.text) if "," in block.text else [block.text])
        said = next((p for p in parts if surname.search(p)), block.text)
        found.append((n, f"{over}: {said.strip(' ;.:')}"))
    return _told(paper, found, "; ") if found else None


_WITH = re.compile(r"\s*,?\s+with(?:\s+them)?\s*$", re.IGNORECASE)  # "A Vale and B Stone, with C Reed"


def _told(paper: Paper, found: list[tuple[int, str]], between: str) -> Draft:
    quotes = tuple(Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n, _ in found)
    refs = tuple(range(len(quotes)))
    said = between.join(dict.fromkeys(part for _, part in found)) + "."
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(said, refs), quotes, body)
