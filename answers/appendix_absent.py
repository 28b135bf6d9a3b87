"""What an appendix says, asked where the open papers do not have it: that it is named, or that it is exempt, tells
nothing of what stands in it.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft

_KIND = r"(?:appendix|annex(?:e)?|schedule|enclosure)"
_SAYS = (
    r"(?:say|says|said|show|shows|contain|contains|set\s+out|sets\s+out|cover|covers|list|lists|tell|tells|give|gives|reveal|reveals|include|"
    r"includes|have|has|conclude|concludes)"
)
_MARKED = re.compile(
    rf"\b(?:what|which|how)\b[^?]*\b(?P<kind>{_KIND})\s+(?P<mark>[A-Z]|\d{{1,2}}[a-z]?)\b\s+(?:to\s+[^?]*?)?{_SAYS}\b|"
    rf"\b(?:what|which|how)\b[^?]*\b(?:in|under|according\s+to|contents?\s+of|said\s+by)\s+(?P<kind2>{_KIND})\s+(?P<mark2>[A-Z]|\d{{1,2}}[a-z]?)\b|"
    rf"^\W*(?:please\s+)?(?:summari[sz]e|describe|explain|outline|quote|show)\s+(?:me\s+)?(?P<kind3>{_KIND})\s+(?P<mark3>[A-Z]|\d{{1,2}}[a-z]?)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b(?:what|which|how)\b[^?]*\b(?:(?:in|under|from|contents?\s+of)\s+(?:the|that|its|their)\s+(?:exempt|confidential|private|closed|restricted|"
    rf"part\s+(?:2|ii|b))\s+(?:{_KIND}|report|paper|part|section|annex)\b|(?:exempt|confidential|private|closed|restricted)\s+"
    rf"(?:{_KIND}|report|paper|part|section)\s+{_SAYS}\b)",
    re.IGNORECASE,
)


def appendix_unsaid(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell what an appendix says: nothing of it is from there, and none of it says what is there.
    None where it does, or where no appendix is asked about.
    """
    text = case.query.text
    if _CLOSED.search(text):
        return "This is not open to the public: the papers that are open do not give what it says."
    asked = _MARKED.search(text)
    if asked is None:
        return None
    kind = next(g for k in ("kind", "kind2", "kind3") if (g := asked[k]))
    mark = next(g for k in ("mark", "mark2", "mark3") if (g := asked[k]))
    named = re.compile(rf"\b{kind[:5]}\w*\s+{re.escape(mark)}\b", re.IGNORECASE)
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    chunks = {q.chunk for q in lead}
    over = [h.chunk.context for h in case.hits if h.chunk.id in chunks]
    titles = [case.shelf[q.paper].metadata.title for q in lead]
    around = (part for t in over for part in t.split(" · "))
    said = (*around, *titles, *(q.locator.heading or "" for q in lead), *(q.text for q in lead))
    told = [t for t in said if named.search(t)]
    if told and all(only_closed(t) for t in told):
        if any(_EXEMPT.search(t) for t in told):
            return f"{kind.capitalize()} {mark.upper()} is not open to the public: the open papers do not say more."
    elif told:
        return None
    return f"The papers here do not have {kind.capitalize()} {mark.upper()}, or do not say what stands in it."


def only_closed(text: str) -> bool:
    """Whether a text says of an appendix that it is exempt or not attached, and nothing of what stands in it."""
    return _IS_CLOSED.search(text) is not None and _TELLS.search(_CLOSED_WORDS.sub(" ", text)) is None


_AWAY = r"(?:(?:not|never)\s+(?:yet\s+)?(?:attached|included|appended|enclosed|supplied)|to\s+follow|on\s+request)"
_SHUT = (
    r"(?:exempt|confidential|restricted|private|withheld|redacted|(?:not|never)\s+(?:(?:to\s+be|been|for|open|available|in)\s+)*"
    r"(?:publi\w+|circulation)|closed|part\s+(?:2|ii|b)\b|pink\s+papers?)"
)
_EXEMPT = re.compile(rf"\b{_KIND}\b[^.;]*\b{_SHUT}|\b{_SHUT}[^.;]*\b{_KIND}\b", re.IGNORECASE)
_IS_CLOSED = re.compile(rf"{_EXEMPT.pattern}|\b{_KIND}\b[^.;]*\b{_AWAY}", re.IGNORECASE)
# "contains exempt information", "contains information which is exempt": what kind of thing it is, and not what it says.
_CLOSED_WORDS = re.compile(
    r"\b(?:contain|include|hold|have|has|give)(?:s|ed|ing)?\s+(?:\w+\s+)?(?:(?:exempt|confidential|restricted|private)\s+(?:information|material|"
    r"matters?|details?)|(?:information|material)\s+(?:which|that)\s+(?:is|are)\s+(?:exempt|confidential))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:sets?\s+out|show(?:s|ed|ing)?|contain(?:s|ed|ing)?|cover(?:s|ed|ing)?|lists?|listed|giv(?:es|en|ing)|gave|includ(?:es|ed|ing)|"
    r"summari[sz]\w+|describ\w+|explain\w*|detail(?:s|ed|ing)|conclud\w+|says|said|recommend(?:s|ed)|propos(?:es|ed)|names|reports?\s+that)\b",
    re.IGNORECASE,
)
