"""Which one of a kind of thing that always has a name: a school, a firm, a borough. A sentence that only speaks of one
("all but one of the schools have signed", "run with five other boroughs") does not say which, however the name is
asked for.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.people_named import NO_PERSON
from answers.titles_blanked import blank, without_posts
from corpus.encoder import usual_words
from corpus.words import STOP, content_stems, stem

# Letters are no name of these: a school that "CAMHS" is to work in is not called that.
_SPELT_OUT = (
    r"(?:boroughs?|wards?|countr(?:y|ies)|count(?:y|ies)|districts?|cit(?:y|ies)|nations?|schools?|academy|academies|"
    r"primaries|secondaries|nurser(?:y|ies)|streets?|roads?|estates?|villages?|towns?|hospitals?|hospices?|surger(?:y|ies))"
)
# "Which secondary school …", "which three bus and taxi firms …": one of a kind, or so many of them.
_KIND = (
    rf"(?:{_SPELT_OUT}|(?:provider|company|companies|firm|charity|charities|supplier|contractor|operator|consultant|"
    r"consultancy|universit(?:y|ies)|college|landlord|developer|employer|hotel|home|unit|union|cluster|library|libraries)s?|"
    r"authorit(?:y|ies)|councils?|trusts?|organi[sz]ation|agency)"
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_OF_THEM = rf"(?:(?P<number>{_NUMBER})\s+)?(?:[\w’'-]+\s+){{0,3}}?(?P<kind>{_KIND})\b"
_WHICH = re.compile(
    rf"^\W*(?:(?:and|so)\s+)?which\s+(?:of\s+(?:the|our|these|those)\s+)?{_OF_THEM}"
    r"(?!-|\s+(?:type|year|size|sector|phase|group|place|meal|day|transport|tax|plan|house|staff|nurse|report|paper|"
    r"committee|service|fee|rate|rating|grade|member|officer|councillor|budget|leader|manager|team|director|meeting|cost|tier|"
    r"building|department|directorate|saving|motion|website|policy|policies|strategy|strategies|priority|priorities|target|decision|"
    r"visit|holiday|improvement|governor|admission|price|function|area|level|figure|measure|action|risk|option|proposal)s?\b)",
    re.IGNORECASE,
)
# "Name the two firms that …", "what's the name of the firm charging …?"; the names of school governors are people's.
_NAMES_OF = re.compile(
    r"^\W*(?:(?:and|so|please)\s+)?(?:(?:name|identify|who\s+(?:are|were))|(?:(?:give|tell)\s+(?:me|us)\s+)?(?:what(?:['’]?s|\s+(?:is|was|are|were))\s+)?"
    rf"(?:the\s+)?names?\s+of)\s+(?:the|our|those|these|that)\s+{_OF_THEM}"
    r"(?=\W*$|[,;:]|\s+(?:that|which|who|whose|where|with|in|on|at|of|for|to|from|near|by|we|you|they|it|is|was|are|were|"
    r"has|have|had|[a-z]+ing|[a-z]+ed)\b)",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Canon|Rev(?:erend)?|Fr|Father)\b\.?"
    r"(?:\s+(?:[A-Z][\w’'-]*|and|,)\.?)*"
)
_BODY = r"(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for)\s+)?)+"
_INNER = r"(?:Alliance|Partnership|Board|Committee|Commission|Forum|Department|Directorate|Panel|Cabinet)"
# Whoever looks into what a firm charges is not the firm: "the Council had asked the Bay Harbours Alliance to look".
_PUBLIC_BODY = re.compile(
    r"(?<!\bby )(?<!\bby the )(?<!\bwith )(?<!\bwith the )(?<!\bfrom )(?<!\bfrom the )(?<!\bis )(?<!\bwas )"
    r"(?<!\bis the )(?<!\bwas the )\b"
    rf"{_BODY}(?:{_INNER}|Council|Authority)\b"
)
_INNER_BODY = re.compile(rf"\b{_BODY}(?:{_INNER})\b")
CAPITAL = re.compile(r"\b[A-Z][\w’'&-]*")


def names_no_such(case: Case, draft: Draft) -> str | None:
    """Why a draft does not say which school or firm is asked for; None where its sentences have a name or tell the one
    meant from others, or where no name is asked for.
    """
    if draft.kind not in (AnswerKind.PASSAGE, AnswerKind.PEOPLE, AnswerKind.LIST):
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    ours = frozenset(w.lower() for q in lead for w in _words(case.shelf[q.paper].metadata.authority))
    texts = tuple(q.text for q in (draft.quotes if draft.kind is AnswerKind.LIST else lead))
    if draft.kind is AnswerKind.LIST and _few_named(case.query.text, texts, ours):
        return "The papers speak of this, but do not name which."
    return which_untold(case.query.text, texts, ours, people=draft.kind is AnswerKind.PEOPLE)


def _few_named(asked: str, entries: tuple[str, ...], ours: frozenset[str]) -> bool:
    """Whether so many are to be named and most entries of a list have no name; False for a list in one paragraph."""
    m = _NAMES_OF.match(asked)
    if m is None or m["number"] is None or len(entries) < LEAST_ENTRIES:
        return False
    return sum(_has_it(e, asked, m["kind"], ours) for e in entries) * 2 < len(entries)


LEAST_ENTRIES = 3


def which_untold(
    asked: str, texts: tuple[str, ...], ours: frozenset[str] = frozenset(), people: bool = False
) -> str | None:
    """Why sentences do not say which one of a kind with names is asked for, None where they do or none is asked for;
    `ours` are the words of the name of the council whose paper it is, `people` whether the sentences were chosen for
    the people in them.
    """
    by_name = _NAMES_OF.match(asked)
    m = by_name or _WHICH.match(asked)
    if m is None or (people and by_name is None):
        return None
    if m["number"] is None and _ONE_COUNCIL.fullmatch(m["kind"]) and not _US.search(asked):
        return None  # the paper itself tells whose it is
    if not any(_has_it(t, asked, m["kind"], ours) for t in texts):
        described = m["kind"].endswith("s") or _TOLD_BY_KIND.fullmatch(m["kind"]) is not None
        one = m["number"] is not None or by_name is not None or not described
        if one or not any(_tells_apart(t, asked, m["kind"]) for t in texts):
            return "The papers speak of this, but do not name which."
    several = m["number"] not in (None, "one", "1")
    if several and any(_only_counted(t, m["kind"]) for t in texts) and not any(_SIDE_BY_SIDE.search(t) for t in texts):
        return "The papers count these, but do not name which."
    best = _THE_MOST.search(asked)
    if best is not None and m["number"] is None and not m["kind"].endswith("s"):
        among = re.compile(rf"\b(?i:{_root(m['kind'])})\s+(?:of\s+)?{_NAME}(?:,\s+{_NAME})*\s+and\s+{_NAME}")
        ranks = _RANKS[best["most"].lower() in _LEAST]
        if any(map(among.search, texts)) and not any(ranks.search(t) or " | " in t for t in texts):
            return "The papers name several of these, but do not say which of them is meant."
    return None


_LEAST = frozenset("fewest least lowest smallest shortest".split())
# One is asked for; of several that are named none is it, where nothing ranks them.
_THE_MOST = re.compile(
    r"\b(?:has|have|had|is|was|with|gets?|got)\s+(?:the\s+)?"
    r"(?P<most>most|highest|largest|greatest|biggest|longest|fewest|least|lowest|smallest|shortest)\b",
    re.IGNORECASE,
)
_RANKS = (
    re.compile(
        r"\b(?:most|highest|largest|greatest|biggest|longest|top|(?:more|higher|larger|bigger)\s+than\s+(?:any|all))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:fewest|least|lowest|smallest|shortest|bottom|(?:fewer|less|lower|smaller)\s+than\s+(?:any|all))\b",
        re.IGNORECASE,
    ),
)

_ONE_COUNCIL = re.compile(r"council|authority|borough|district|county", re.IGNORECASE)
# "The neonatal unit", "the lead authority": said so, the one of them that is meant is told.
_TOLD_BY_KIND = re.compile(r"unit|authority|council|agency|organi[sz]ation|trust|cluster|library", re.IGNORECASE)
_NAME = r"[A-Z][\w’'&-]*(?:\s+(?:(?:of|the|and|upon|on)\s+)?[A-Z][\w’'&-]*)*"
_SIDE_BY_SIDE = re.compile(rf"{_NAME}(?:\s*\([^)]*\))?(?:,|;|\s+(?:and|&|or)|\s*\|)\s+(?:the\s+)?[A-Z]")
# What stands before a kind of thing and tells none of them from others.
_ANY = STOP | frozenset(
    """all both some several other others many most few these those our their his her its my your a an the any every
    each no none number numbers local nearby neighbouring neighboring certain various more fewer different same new own
    home host two three four five six seven eight nine ten eleven twelve one half remaining individual particular named
    further additional participating involved relevant respective partner member at to""".split()
)


def _tells_apart(text: str, asked: str, kind: str) -> bool:
    """Whether a text tells the things of a kind from others of it by words of its own: "village schools", "schools in
    the north"; "those of the north" tells it as well.
    """
    if _THOSE.search(text):
        return True
    given = set(content_stems(asked))
    of_kind = re.compile(
        rf"(?:(?P<before>[A-Za-z][\w’'-]*)\s+)?\b{_root(kind)}(?P<after>\s+(?:in|with|near|serving|whose|where|under|"
        r"over|above|below|around|along|outside|inside|that)\s+[a-z])?",
        re.IGNORECASE,
    )
    for m in of_kind.finditer(text):
        before = (m["before"] or "").lower()
        if before and before not in _ANY and stem(before) not in given and not before.endswith("ly"):
            return True
        if m["after"]:
            return True
    return False


_THOSE = re.compile(
    r"\b(?:those|the\s+ones)\s+(?:in|of|with|on|at|near|whose|that|serving|for)\b|\bsuch\s+as\b", re.IGNORECASE
)


def _only_counted(text: str, kind: str) -> bool:
    """Whether a text counts things of a kind: "run with five other boroughs"."""
    some = rf"\b(?:{_NUMBER}|several|some|a\s+number\s+of)\s+(?:[a-z][\w’'-]*\s+){{0,2}}"
    return re.search(rf"{some}{_root(kind)}", text, re.IGNORECASE) is not None


def _root(kind: str) -> str:
    """A pattern of the singular and the plural of a kind."""
    return rf"{re.escape(re.sub(r'(?:ies|y|s)$', '', kind.lower()))}(?:y|ies|s|es)?\b"


def opens(text: str, at: int) -> bool:
    """Whether a word begins a text, a sentence or a cell."""
    return re.search(r"(?:^|[.?!:|\n]\s*|[.?!:]\s*[“\"‘'(])$", text[:at]) is not None


def has_name(text: str, question: str) -> bool:
    """Whether a text has a name that the question has not, and that is no person's and no body's or post's."""
    return _has_it(text, question, "", frozenset())


_BODIES = re.compile(r"trusts?|organi[sz]ation|agency", re.IGNORECASE)
# "The National Tide Mechanism" is no borough and no school.
_NO_SUCH_PLACE = re.compile(
    r"\b(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for)\s+)?)+(?:Services?|Programmes?|Projects?|Plans?|Strategy|Mechanism|Reviews?|Teams?|Groups?|Protocol|"
    r"Assessments?|Conferences?|Register|Fund|Grant|Framework|Network|Reports?|Orders?|Act|Schemes?|Policy|System|Code|Standards?)\b"
)
_US = re.compile(r"\b(?:us|we|our|ours|ourselves)\b", re.IGNORECASE)
_COUNCILS = re.compile(r"councils?|boroughs?|authorit(?:y|ies)|districts?|count(?:y|ies)", re.IGNORECASE)


def _has_it(text: str, question: str, kind: str, ours: frozenset[str]) -> bool:
    """The same of a thing of a kind. The council's own name is one only as part of a longer one."""
    asked = set(content_stems(question))
    plain = PERSON.sub(blank, without_posts(text))
    if not _BODIES.fullmatch(kind):
        plain = (_INNER_BODY if _COUNCILS.fullmatch(kind) else _PUBLIC_BODY).sub(blank, plain)
    spelt_out = re.fullmatch(_SPELT_OUT, kind, re.IGNORECASE) is not None
    if spelt_out:
        plain = _NO_SUCH_PLACE.sub(blank, plain)
    if kind and re.search(rf"\b(?i:{_root(kind)})\s+(?:[A-Z]|\d{{1,2}})(?=\W|$)", text):
        return True  # "Home B", "Ward 7"
    if _COUNCILS.fullmatch(kind) and not _US.search(question):
        ours = frozenset()
    for m in CAPITAL.finditer(plain):
        word = re.sub(r"['’]s$", "", m.group())
        small = word.lower()
        joined = CAPITAL.match(plain, m.end() + 1) is not None
        if small in usual_words() and opens(plain, m.start()) and not joined:
            continue  # "Secondary schools exclude more" begins a sentence or a cell, and names none
        if (spelt_out and word.isupper()) or (small in ours and not joined):
            continue
        if len(word) > 1 and small not in NO_PERSON and small not in STOP and stem(small) not in asked:
            return True
    return False


def _words(name: str | None) -> list[str]:
    return re.findall(r"[\w’'-]+", name or "")
