"""A school or another place whose name begins with the council's: what is printed of the council is not said of it."""

from __future__ import annotations

import re

from answers.draft import Case, Draft

_SCHOOL = (
    r"(?:High|Primary|Infants?|Juniors?|Secondary|Grammar|Academy|College|Nursery|Sixth\s+Form|Community|Girls['’]?|Boys['’]?)"
)
_PLACE = (
    r"(?:School|Academy|College|University|Hospital|Infirmary|Hospice|Library|Museum|Theatre|Prison|Clinic|Nursery|"
    r"(?:Leisure|Sports|Arts|Community|Children['’]s|Day|Health|Medical)\s+Centre|Lodge|Grange|Manor)"
)
# What follows a name, and is no part of a longer one: "Marlshire High Needs Block" and "Marlshire Primary schools" are
# the council's.
_ENDS = (
    r"(?=['’]s\b|\s*[?,.;:)]|\s*$|\s+(?:in|at|on|for|last|this|since|from|during|over|between|by|of|and|or|with|to|after|"
    r"before|when|have|has|had|was|is|were|are|did|do|does|gets?|got|says?|makes?|gives?|excludes?|suspends?|closes?|opens?|"
    r"costs?|loses?|lost|spends?|spent|pays?|paid|receives?|need|needs)\b)"
)


def of_a_namesake(case: Case, draft: Draft) -> str | None:
    """Why a draft is not of the place that a question names, where that place's name begins with a council's."""
    names = _namesakes(case)
    if not names:
        return None
    quotes = [draft.quotes[n] for n in draft.headline.quotes]
    chunks = {q.chunk for q in quotes} | {f.chunk for f, _ in draft.facts}
    found = (f"{h.chunk.text} {h.chunk.context}" for h in case.hits if h.chunk.id in chunks)
    paths = (p for f, _ in draft.facts for p in f.path)
    told = _even(" ".join((*(f"{q.text} {q.locator.heading or ''}" for q in quotes), *found, *paths)))
    lacking = [n for n in names if _even(n) not in told]
    return f"The papers do not say this of {lacking[0]}." if lacking else None


def _namesakes(case: Case) -> tuple[str, ...]:
    """The places that a question names so, in order: "Marlshire High", "Marlshire Girls' School"."""
    return tuple(
        m.group()
        for name in case.query.authorities
        for m in re.finditer(
            rf"\b{re.escape(name)}(?:\s+[A-Z][\w’'-]*){{0,2}}?\s+(?:(?:{_SCHOOL}\s+)?{_PLACE}|{_SCHOOL}){_ENDS}",
            case.query.text,
        )
    )


def _even(text: str) -> str:
    return " ".join(re.sub(r"[’']", "", text.lower()).split())
