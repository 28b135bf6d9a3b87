"""Who was there and in what part: the chair, the vice chair, those present, apologies, declarations. As the minutes
print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from answers.absence import absence
from answers.answer import AnswerKind
from answers.attendance import (
    FRONT,
    is_label,
    joined_elsewhere,
    not_elsewhere,
    one_person,
    present,
    remotely,
)
from answers.chair_of_item import chair_of_item
from answers.declared import ANY_AND_WHY, DECLARATIONS, DECLARES, declared
from answers.draft import Case, Draft, Line, Quote, joined, shortened
from answers.kind_told import ASKS_WHO_COMES
from answers.part_of import came_or_went
from answers.people_named import people_in
from answers.posts import post_holder
from answers.question_parts import parts_of
from answers.represented import represented
from answers.roll import APOLOGY, LISTED_ABOVE, UNEXCUSED, Entry, minutes_of, people_apart, roll_of
from corpus.paper import BlockKind, Paper
from corpus.period import PeriodKind
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.rank import stem_set

_ROLES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "vice chair",
        re.compile(r"\b(?:vice|deputy)[-\s]?chair|\b(?:was|is|as)\s+(?:the\s+)?vice\b", re.IGNORECASE),
        re.compile(r"\(?\b(?:vice|deputy)[-\s]?chair(?:man|woman|person)?\b", re.IGNORECASE),
    ),
    (
        "chair",
        re.compile(r"(?<!vice )(?<!vice-)(?<!deputy )\bchair(?:ed|s|man|woman|person)?\b", re.IGNORECASE),
        re.compile(
            r"(?<!vice )(?<!vice-)(?<!deputy )\(?\bchair(?:man|woman|person)?\b|\bin\s+the\s+chair\b", re.IGNORECASE
        ),
    ),
)
_WHO = re.compile(r"^\s*(?:and\s+)?who\b|\bwho\s+(?:was|were|is|chaired)\b", re.IGNORECASE)
_PRESENT_LABEL = re.compile(r"^\s*(?:also\s+)?(?:present|attended|in\s+attendance|attendees)\s*:\s*", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z]?[\w'’-]*", re.UNICODE
)
_GATHERINGS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"\bapolog", re.IGNORECASE), re.compile(r"\bapolog", re.IGNORECASE)),
    (DECLARES, DECLARATIONS),
)


def people(case: Case) -> Draft | None:
    """The holder of an office at a meeting, or who sent apologies or declared an interest; None where neither is
    asked.
    """
    paper = minutes_of(case)
    if paper is None or ASKS_WHO_COMES.search(case.query.text):
        return None
    elsewhere = remotely(case, paper)
    text = case.query.text  # "which members came, and did anyone join remotely?"
    asked_too = (*parts_of(text)[:-1], *_ALSO.split(text)[:-1])
    if elsewhere is not None and any(_CAME.search(part) for part in asked_too):
        there = post_holder(case, paper) or present(case, paper)
        return joined([there, elsewhere]) if there is not None else elsewhere
    if (both := _office_beside(case, paper)) is not None:
        return both
    return (
        elsewhere
        or came_or_went(case, paper)
        or absence(case, paper)
        or chair_of_item(case, paper)
        or post_holder(case, paper)
        or _office(case, paper)
        or one_person(case, paper)
        or declared(case, paper)
        or represented(case, paper)
        or _gathering(case, paper)
        or present(case, paper)
    )


_AND_WHO = re.compile(r"\s*[,;?]?\s+(?:and\s+)?(?=(?:(?:in|for|on)\s+)?who(?:m|se)?\b)", re.IGNORECASE)


_ASKS = re.compile(r"\b(?:who\w*|what|which|when|where|why|how|names?)\b", re.IGNORECASE)


def _office_beside(case: Case, paper: Paper) -> Draft | None:
    """Who held an office, with who else is asked for beside it: "who chaired, and who came in place of Cllr Brook?".
    None for one question, for two of offices, or where either has no answer of its own.
    """
    starts = [0, *(m.end() for m in _AND_WHO.finditer(case.query.text) if m.start() > 0)]
    if len(starts) > 2 and not _ASKS.search(case.query.text[: starts[1]]):
        del starts[0]  # "17 May meeting: who chaired, and who …": what stands before is of both
    if len(starts) != 2:
        return None
    spans = list(pairwise([*starts, len(case.query.text)]))
    # "Cllr Brook was ill. Who stood in for her, …": who is told before
    before = [starts[0] if _OF_ONE_BEFORE.search(case.query.text, a, b) else 0 for a, b in spans]
    parts = [_asked_by_itself(case, a, b, told) for (a, b), told in zip(spans, before, strict=True)]
    of_office = [any(words.search(part.query.text) for _, words, _ in _ROLES) for part in parts]
    if of_office[0] == of_office[1]:
        return None
    given = [
        chair_of_item(part, paper) or _office(part, paper)
        if office
        else absence(part, paper) or declared(part, paper) or represented(part, paper) or _gathering(part, paper)
        for part, office in zip(parts, of_office, strict=True)
    ]
    drafts = [d for d in given if d is not None]
    return joined(drafts) if len(drafts) == len(given) else None


_OF_ONE_BEFORE = re.compile(r"\b(?:him|her|them|his|their)\b", re.IGNORECASE)


def _asked_by_itself(case: Case, start: int, end: int, before: int = 0) -> Case:
    """The case of a stretch of the question alone, after its first `before` characters."""
    query, weights = case.query, case.finding.weights
    kept = [n for n, c in enumerate(query.concepts) if c.start < before or start <= c.start < end]
    at = [c.start if c.start < before else c.start - start + before for c in query.concepts]
    concepts = tuple(replace(query.concepts[n], start=at[n]) for n in kept)
    plain = replace(query, text=f"{query.text[:before]}{query.text[start:end]}".strip(" ,;?"), concepts=concepts)
    weighed = replace(weights, values=tuple(weights.values[n] for n in kept))
    return replace(case, query=plain, finding=replace(case.finding, query=plain, weights=weighed))


def who_and_why(case: Case) -> Draft | None:
    """Who did something at a meeting where the reason is asked with it: a declaration tells both. None for any other
    question, and where no declaration is meant.
    """
    text = case.query.text
    any_made = ANY_AND_WHY.search(text) is not None
    paper = minutes_of(case) if any_made or _WHO_AND_WHY.search(text) else None
    if paper is None:
        return None
    return declared(case, paper) or (_gathering(case, paper) if any_made else None)


_WHO_AND_WHY = re.compile(
    r"^\W*(?:and\s+|so\s+)?(?:who|which\s+(?:\w+\s+){0,2}?(?:councillors?|cllrs?|members?|officers?|governors?|co-?optees?))\b.*\b(?:why|"
    r"reasons?|grounds?)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r",?\s+and\s+(?=(?:did|was|were)\s+(?:any|some)(?:one|body)\b)", re.IGNORECASE)
_CAME = re.compile(r"\b(?:came|attend\w*|present|there|took\s+part|turned\s+up)\b", re.IGNORECASE)


def _office(case: Case, paper: Paper) -> Draft | None:
    """ "Cllr Karanvir Dhadwal (Chair)": the names that the list of those present gives an office to."""
    text = case.query.text
    asked = [(name, marks) for name, words, marks in _ROLES if words.search(text)]
    if re.search(r"\bpresent\b|\battend", text, re.IGNORECASE):
        return None  # all who were there are asked for, the chair among them
    if not asked or not _WHO.search(text) or _of_another_body(case, paper):
        return None
    found: list[tuple[str, int, str]] = []
    for name, marks in asked:
        for n, block in enumerate(paper.blocks[:FRONT]):
            for part in (*_at_label(block.text, name), *_by_office(block.text, name)):
                held = marks.search(part)
                if held and _person(part[: held.start()]) and not _NEW_SENTENCE.search(part[: held.start()]):
                    found.append((name, n, _PRESENT_LABEL.sub("", _in_its_sentence(part, held.start())).strip()))
                    break
            else:
                continue
            break
    if len(found) < len(asked):
        return None
    quotes = [Quote(paper.id, paper.locator(n), _words_of(paper.blocks[n].text, part)) for _, n, part in found]
    headline = "; ".join(_OF_SEVERAL.sub("", part.rstrip(" .")) for _, _, part in found) + "."
    body = tuple(Line(f"“{shortened(q.text, 60)}”", (k,)) for k, q in enumerate(dict.fromkeys(quotes)))
    return Draft(
        AnswerKind.PEOPLE,
        Line(headline, tuple(range(len(quotes)))),
        tuple(dict.fromkeys(quotes)) if len(set(quotes)) > 1 else (quotes[0],) * len(quotes),
        body,
    )


def _words_of(text: str, part: str) -> str:
    """What of a paragraph is quoted for a part of it: a sentence of several by itself, else all of it."""
    return part if part in split_sentences(text) and len(split_sentences(text)) > 1 else text


def _in_its_sentence(part: str, at: int) -> str:
    """The sentence of a part in which an office is named, where that has a person's name before the office; the part
    as it is otherwise ("Cllr A. Dale (Chair)" is one).
    """
    start = 0
    for sentence in split_sentences(part):
        begins = part.find(sentence, start)
        if begins <= at < begins + len(sentence):
            return sentence if people_in(part[begins:at]) else part
        start = max(begins, start)
    return part


_OF_SEVERAL = re.compile(r"^(?:Councillors|Cllrs)\s+(?!.*\band\b)")  # of whom one is told
# "… and Mr Bell. The Chair observed that …": the name before is none of the chair's.
_NEW_SENTENCE = re.compile(r"[.;:]\s+(?:The\s+)?\(?$")
_LABELS = {
    "chair": re.compile(
        r"\s*(?:in\s+the\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+\w+)?\s*:?\s*", re.IGNORECASE
    ),
    "vice chair": re.compile(r"\s*(?:vice|deputy)[-\s]?chair(?:man|woman|person)?\s*:?\s*", re.IGNORECASE),
}


def _at_label(text: str, office: str) -> Iterator[str]:
    """The people of a row of a roll whose label is the office, with the office behind the name: "In the Chair | …"."""
    for line in text.split("\n"):
        label, _, named = line.partition(" | ")
        if named and _LABELS[office].fullmatch(label):
            yield f"{named.strip()} ({label.strip(' :')})"
        elif people_in(label) and any(_LABELS[office].fullmatch(c) for c in re.split(r" \| |[,;(]\s*", named)):
            yield " | ".join(c.strip() for c in line.split(" | ") if c.strip())  # "Ann Lee | Labour | Chair"


def _by_office(text: str, office: str) -> Iterator[str]:
    """The people of a line who may hold an office: a deputy is no chair, unless it says "(Vice-Chair, in the Chair)",
    and then nobody else of the line is.
    """
    parts = [entry for cell in text.split(" | ") for entry in people_apart(cell)]
    acting = [p for p in parts if _DEPUTY.search(p) and _IN_THE_CHAIR.search(p)]
    if office != "chair":
        yield from (p for p in parts if _DEPUTY.search(p))
    else:
        yield from acting or (p for p in parts if not _DEPUTY.search(p))


_DEPUTY = re.compile(r"\b(?:vice|deputy)", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(r"\bin\s+the\s+chair\b", re.IGNORECASE)


_CHAIRING = frozenset(
    content_stems(
        "chair chairs chaired chairing chairman chairwoman chairperson vice deputy meeting minutes panel committee "
        "commission board scrutiny held name session open opened opening start started starting began begin day "
        "evening morning afternoon occasion"
    )
)


def _of_another_body(case: Case, paper: Paper) -> bool:
    """Whether the question names a body that these minutes are not of: a board that was only spoken of."""
    meta = paper.metadata
    own = stem_set(
        f"{meta.body or ''} {meta.authority or ''} {meta.title} {' '.join(b.text for b in paper.blocks[:6])}"
    )
    words = set(content_stems(case.query.text))
    if words & {"alway"} or words & {"board", "group"} and not words & {"board", "group"} & own:
        return True
    days = [p for p in (*case.query.papers_of, *case.query.periods) if p.kind is PeriodKind.AS_AT]
    if any(p.first_day == meta.date for p in days):
        return False  # the meeting is told by its day, whatever its body is called
    return not all(
        any(set(a) <= own | _CHAIRING for a in c.alternatives) for c in case.query.concepts if not c.asked.isdigit()
    )


def _person(text: str) -> bool:
    words = [w for w in re.findall(r"[A-Z][\w'’.-]*", text) if w not in ("Present", "Councillor", "Cllr", "The")]
    return len(words) >= 1 and bool(_PERSON.search(text))


def _gathering(case: Case, paper: Paper) -> Draft | None:
    """All that stands under "Apologies" or "Declarations of interest"; both where both are asked."""
    asked = [marks for words, marks in _GATHERINGS if words.search(case.query.text)]
    if not asked:
        return None
    quotes: list[Quote] = []
    said: list[str] = []
    for marks in asked:
        under = list(_under(paper, marks))
        listed = _listed_apologies(paper, under) if marks.search("apologies") else ()
        if listed:
            said.append("Apologies: " + "; ".join(e.text for e in listed) + ".")
            quotes += dict.fromkeys(q for e in listed for q in e.quotes(paper))
            continue
        if not under:
            return None
        entries = _chosen(case, paper, [t for n in under if not (t := paper.blocks[n].text).rstrip().endswith(":")])
        entries = entries or [paper.blocks[n].text for n in under]
        heading = (paper.blocks[under[0]].headings or ("",))[-1].rstrip(" :")
        most = 30 if len(entries) > 2 else 60  # words of each
        said.append(f"{heading}: " + "; ".join(shortened(t.rstrip(" ;."), most) for t in entries) + ".")
        quotes += [Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in under]
    body = tuple(Line(q.text, (k,)) for k, q in enumerate(quotes))
    return Draft(AnswerKind.PEOPLE, Line(" ".join(said), tuple(range(len(quotes)))), tuple(quotes), body)


def _listed_apologies(paper: Paper, under: list[int]) -> tuple[Entry, ...]:
    """Those whom the roll lists among the apologies, where nothing else tells of them: the item for it only points
    back to the roll, or there is none.
    """
    if under and not any(LISTED_ABOVE.search(paper.blocks[n].text) for n in under):
        return ()
    return tuple(e for e in roll_of(paper) if APOLOGY.search(e.over) and not UNEXCUSED.search(e.over))


def _under(paper: Paper, marks: re.Pattern[str]) -> Iterator[int]:
    """The blocks under the first heading or item title that the marks fit."""
    for n, block in enumerate(paper.blocks):
        if (
            block.kind is not BlockKind.HEADING
            and block.headings
            and marks.search(block.headings[-1])
            and block.text.strip()
            and not is_label(block.text)
        ):
            yield n


# Said of everyone who is listed, and not of one of them.
_OF_ALL = frozenset(
    content_stems(
        "apologies declarations interests member commission panel committee board meeting received sent gave given "
        "offered submitted noted absence"
    )
)


def _chosen(case: Case, paper: Paper, entries: list[str]) -> list[str]:
    """Of a list of people, those the question tells apart ("joined virtually", "school governor"); all where it tells
    none.
    """
    if not_elsewhere(case.query.text):
        return [t for t in entries if not joined_elsewhere(t)] or entries
    own = {s for c in case.query.concepts for a in c.alternatives for s in a} & {
        s for t in entries for s in content_stems(t)
    }
    general = {
        s for t in entries for s in set(content_stems(t)) if sum(s in content_stems(u) for u in entries) == len(entries)
    }
    meeting = stem_set(f"{paper.metadata.body or ''} {paper.metadata.authority or ''}")
    telling = own - general - meeting - _OF_ALL
    kept = [t for t in entries if telling & set(content_stems(t))]
    return kept if kept and len(kept) < len(entries) else entries
