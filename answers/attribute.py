"""A price, a grade, an address: an attribute that a question asks for by name has to be named by what answers it."""

from __future__ import annotations

import re

from answers.draft import Draft
from answers.grades import GRADE_ASKED, GRADE_SAID
from corpus.sentences import split_sentences
from corpus.words import stem
from retrieval.query import Query
from retrieval.rank import best_agreement, named, periods_in, stem_set

_ATTRIBUTE = re.compile(
    r"\b(?:what|which)\s+(?:(?:is|was|were|are)\s+(?:the|its|their|our)\s+)?(?:overall\s+|final\s+|official\s+|current\s+|Ofsted\s+|CQC\s+)*(grade|rating|judgement|judgment|score|"
    r"price|fee|fees|address|addresses|postcode|postcodes|salary|salaries|password|nickname|surname|religion|valuation|streets?|wards?|"
    r"party|age|weight|height|colour)\b|\b(?:break(?:down|\s+down)?|split)\b.*\bby\s+(\w+)",
    re.IGNORECASE,
)


# "What has Ofsted rated the home?": its grade is asked for by what inspectors do.
_RATED = re.compile(
    r"\b(?:what|how)\s+(?:(?:has|have|had|did|do|does)\s+)(?:the\s+)?(?:ofsted|cqc|inspectors?|inspectorate)(?:\s+inspectors?)?\s+"
    r"(?:last\s+|first\s+|most\s+recently\s+)?(?:rated?|graded?)\b|"
    r"\b(?:what|how)\s+(?:is|was|were|are|has|have|had)\s+(?:[\w'’-]+\s+){1,8}?(?:rated|graded|"
    r"judged)\s+(?:overall\s+|\w+ly\s+|to\s+be\s+|"
    r"(?:in|at)\s+(?:[\w-]+\s+){1,3})?by\s+(?:the\s+)?(?:ofsted|cqc|inspect)|"
    r"\bwhat\s+(?:overall\s+|final\s+)?(?:verdict|judge?ment)\s+(?:did|has|have|was|were|is)\b[^?]*\b(?:ofsted|cqc|inspect\w*)\b|"
    r"\bhow\s+(?:did|does|do|has|have|had)\s+(?:the\s+)?(?:ofsted|cqc|inspectors?|"
    r"inspectorate)\s+(?:\w+ly\s+)?(?:judged?|grade)\b",
    re.IGNORECASE,
)
# "Give me the postcodes of …", "show the ethnicity of …"
_BIDDEN = re.compile(
    r"\b(?:give|tell|send|show|list|state|need|want|like|have|get)\s+(?:me\s+|us\s+)?(?:the|their|its|full|exact)\s+(?:\w+\s+)?(?P<what>address(?:es)?|"
    r"postcodes?|ethnicit(?:y|ies)|religions?|nationalit(?:y|ies)|salar(?:y|ies))\b|\b(?P<where>street\s+address(?:es)?|postcodes?)\W*$",
    re.IGNORECASE,
)
STATED = 0.8  # of the attribute
# Inspectors grade what they inspect: what they only visit has points to act on, and no grade.
_GRADE = re.compile(r"\b(?:grade|rating|judge?ment)\b", re.IGNORECASE)


_ADDRESS = re.compile(r"address(?:es)?|postcodes?", re.IGNORECASE)
# That a paper has an address in a closed part names it and does not give it.
_AN_ADDRESS = re.compile(
    r"\b[A-Z][\w’'-]+\s+(?:Road|Rd|Street|Lane|Avenue|Close|Way|Drive|Terrace|Square|Crescent|Place|Row|Gardens|Grove|Mews|Parade|"
    r"Quay|Wharf|Walk|Green|Hill)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s*\d[A-Z]{2}\b|\S@\S|\bwww\.|https?:|\.(?:gov|org|com|co)\b"
)


def attribute_unsaid(query: Query, draft: Draft) -> str | None:
    """The attribute that is asked for by name and that no quote of a draft states; None where one does or none is
    asked for. An address has to be printed, and not only spoken of. A grade has to be of the time asked for:
    the one that a home got in another year is none of it.
    """
    attribute = _ATTRIBUTE.search(query.text)
    wanted = attribute and (attribute.group(1) or attribute.group(2))
    if not wanted and (bidden := _BIDDEN.search(query.text)) is not None:
        wanted = (bidden["what"] or bidden["where"]).split()[-1]
    if not wanted:
        rated = _RATED.search(query.text) is not None
        told = any(GRADE_SAID.search(s) for q in draft.quotes for s in split_sentences(q.text))
        return "rating" if rated and not told else None
    concept = next((c for c in query.concepts if stem(wanted.lower()) in c.alternatives[0]), None)
    graded = _GRADE.fullmatch(wanted) is not None
    said = [s for q in draft.quotes for s in (split_sentences(q.text) if graded else (q.text,))]
    said = [s for s in said if not (graded and _of_another_time(query, s))]
    held = stem_set(" ".join(said))
    stated = named(concept, held) >= STATED if concept else stem(wanted.lower()) in held
    if _ADDRESS.fullmatch(wanted):
        lead = (draft.quotes[n].text for n in draft.headline.quotes)
        return None if any(map(_AN_ADDRESS.search, lead)) else wanted.lower()
    told = GRADE_ASKED.search(query.text) is not None and any(GRADE_SAID.search(s) for s in said)
    return None if stated or told else wanted.lower()


def _of_another_time(query: Query, sentence: str) -> bool:
    """Whether a sentence names times and none of them is one that is asked about."""
    told = periods_in(sentence)
    return bool(query.periods and told) and best_agreement(query.periods, told) == 0.0
