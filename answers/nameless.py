"""Which one of a kind of thing that always has a name: a school, a firm. A sentence that only speaks of one ("all but
one of the schools have signed", "an employee of a care provider") does not say which, however the name is asked for.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.people_named import NO_PERSON, people_in
from corpus.encoder import usual_words
from corpus.words import STOP, content_stems, stem

# "Which secondary school …", "which three bus and taxi firms …": one of a kind, or so many of them.
_KIND = (
    r"(?:provider|company|companies|firm|charity|charities|school|academy|academies|primaries|secondaries|"
    r"supplier|contractor|operator|consultant|consultancy|universit(?:y|ies)|college|hospital|hospice|surger(?:y|ies)|nurser(?:y|ies)|landlord|"
    r"developer|employer|hotel|home|street|road|estate|village|town)"
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_OF_THEM = rf"(?:(?P<number>{_NUMBER})\s+)?(?:[\w’'-]+\s+){{0,3}}?(?P<kind>{_KIND}s?)\b"
_WHICH = re.compile(
    rf"^\W*(?:(?:and|so)\s+)?which\s+(?:of\s+(?:the|our|these|those)\s+)?{_OF_THEM}"
    r"(?!\s+(?:type|year|size|sector|phase|group|place|meal|day|transport|tax|plan|house|staff|nurse|report|paper|"
    r"committee|service|fee|rate|rating|grade)s?\b)",
    re.IGNORECASE,
)
# "Name the two firms that …", "what's the name of the firm charging …?"; the names of school governors are people's.
_NAMES_OF = re.compile(
    r"^\W*(?:(?:and|so|please)\s+)?(?:(?:name|identify)|(?:(?:give|tell)\s+(?:me|us)\s+)?(?:what(?:['’]?s|\s+(?:is|was|are|were))\s+)?"
    rf"(?:the\s+)?names?\s+of)\s+(?:the|our|those|these|that)\s+{_OF_THEM}"
    r"(?=\W*$|[,;:]|\s+(?:that|which|who|whose|where|with|in|on|at|of|for|to|from|near|by|we|you|they|it|is|was|are|were|"
    r"has|have|had|[a-z]+ing|[a-z]+ed)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Canon|Rev(?:erend)?|Fr|Father)\b\.?"
    r"(?:\s+(?:[A-Z][\w’'-]*|and|,)\.?)*"
)
# Whoever looks into what a firm charges is not the firm: "the Council had asked the Bay Harbours Alliance to look".
_PUBLIC_BODY = re.compile(
    r"(?<!\bby )(?<!\bby the )(?<!\bwith )(?<!\bwith the )(?<!\bfrom )(?<!\bfrom the )(?<!\bis )(?<!\bwas )"
    r"(?<!\bis the )(?<!\bwas the )\b"
    r"(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for)\s+)?)+(?:Alliance|Partnership|Council|Board|Committee|Commission|Forum|"
    r"Department|Authority|Directorate|Panel|Cabinet)\b"
)
_CAPITAL = re.compile(r"\b[A-Z][\w’'&-]*")


def names_no_such(case: Case, draft: Draft) -> str | None:
    """Why a draft does not say which school or firm is asked for; None where its sentences have a name, or where no
    name is asked for.
    """
    by_name = _NAMES_OF.match(case.query.text)
    asked = by_name or _WHICH.match(case.query.text)
    if asked is None or draft.kind not in (AnswerKind.PASSAGE, *((AnswerKind.PEOPLE,) if by_name else ())):
        return None
    if asked["kind"].endswith("s") and asked["number"] is None and by_name is None:
        return None  # "which schools are affected?": those of the north
    if any(_has_name(draft.quotes[n].text, case.query.text) for n in draft.headline.quotes):
        return None
    return "The papers speak of this, but do not name which."


# "Who is the director?", "who chairs the board?", "who runs it?"
_WHO = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?who(?:['’]s|\s+(?:is|was|are|were|will\s+be)\b)?\s+(?P<post>(?:the|our|your)\s+)?",
    re.IGNORECASE,
)
_MORE_ASKED = re.compile(r"\band\s+(?:what|when|why|how|where|which|did|was|were|is|are)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:officers?|directors?|managers?|heads?|leaders?|mayors?|ministers?|chairs?|chairm[ae]n|vice-?chairs?|members?|councillors?|"
    r"council|board|trusts?|teams?|services?|company|companies|providers?|departments?|committee|panel|cabinet|commission(?:ers?)?|"
    r"parents?|carers?|staff|workers?|police|schools?|governors?|teachers?|headteachers?|nurses?|doctors?|GPs?|consultants?|"
    r"inspectors?|inspectorate|partners?|partnership|agenc(?:y|ies)|charit(?:y|ies)|courts?|judge|secretary|residents?|families|people|"
    r"children(?!['’]s)|pupils|students|young\s+people|adults|representatives?|advis[eo]rs?|practitioners?|psychologists?|therapists?|"
    r"ICBs?|NHS|DfE|"
    r"firms?|contractors?|authorit(?:y|ies)|forum|group|clerk|solicitor|ombudsman|guardians?|coordinators?|leads?|lead|owners?|landlords?)\b",
    re.IGNORECASE,
)


def names_nobody(case: Case, draft: Draft) -> str | None:
    """Why sentences that are offered for who somebody is do not say it: they have no name, where a post is asked of,
    and neither a name nor anybody who does something, where it is asked who does it. None where they do.
    """
    asked = _WHO.match(case.query.text)
    if asked is None or draft.kind not in (AnswerKind.PASSAGE, AnswerKind.PEOPLE):
        return None
    if _MORE_ASKED.search(case.query.text):
        return None
    # Its sentences, and not the passages that they are shown in.
    texts = [q.text for n in draft.headline.quotes if (q := draft.quotes[n]).text in draft.headline.text]
    texts = texts or [draft.headline.text]
    if any(_PERSON.search(t) or _INITIAL.search(t) or _surely_people(t, case.query.text) for t in texts):
        return None
    if asked["post"] is None and any(_has_name(t, case.query.text) or _SOMEBODY.search(t) for t in texts):
        return None
    return "The papers speak of this, but do not say who."


_INITIAL = re.compile(r"\b(?:[A-Z]\.\s?|[B-HJ-Z]\s)[A-Z][a-z]{2,}")  # "J. Ferrier"


def _surely_people(text: str, question: str) -> bool:
    """Whether a text has a name of which no word is the question's or that of a post: "Portfolio Holder" is nobody."""
    asked = set(content_stems(question))
    spans = (text[a:b].split() for a, b in people_in(text))
    return any(not any(w.lower() in _NO_NAMES or stem(w.lower()) in asked for w in words) for words in spans)


_NO_NAMES = frozenset(
    """portfolio holder chief executive leader deputy head clinical offer service services interviews recommendations
    review plan team project programme strategy""".split()
)


def _blank(m: re.Match[str]) -> str:
    """As many blanks as a match has characters, so that what stands behind it stays in its place."""
    return " " * len(m.group())


def _opens(text: str, at: int) -> bool:
    """Whether a word begins a text, a sentence or a cell."""
    return re.search(r"(?:^|[.?!:|\n]\s*|[.?!:]\s*[“\"‘'(])$", text[:at]) is not None


def _has_name(text: str, question: str) -> bool:
    """Whether a text has a name that the question has not, and that is no person's and no body's or post's."""
    asked = set(content_stems(question))
    plain = _PUBLIC_BODY.sub(_blank, _PERSON.sub(_blank, text))
    for m in _CAPITAL.finditer(plain):
        word = re.sub(r"['’]s$", "", m.group())
        small = word.lower()
        if small in usual_words() and _opens(plain, m.start()) and not _CAPITAL.match(plain, m.end() + 1):
            continue  # "Secondary schools exclude more" begins a sentence or a cell, and names none
        if len(word) > 1 and small not in NO_PERSON and small not in STOP and stem(small) not in asked:
            return True
    return False
