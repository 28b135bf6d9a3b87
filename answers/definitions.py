"""What an acronym stands for: the name that a paper gives it first, the glossary where no paper spells it out."""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.spelt_out import name_of
from corpus.glossary import Glossary
from corpus.sentences import split_sentences

_ASKED = re.compile(
    r"\b(?:(?i:what)\s+(?:does|do|is|are)\s+(?:an?\s+|the\s+)?[\"'‘“]?([A-Z][A-Za-z&]{1,8})[\"'’”]?\s+(?:stand\s+for|"
    r"mean|short\s+for)|"
    r"(?:meaning|full\s+name|expansion|definition)\s+of\s+[\"'‘“]?([A-Z][A-Za-z&]{1,8})\b|"
    r"(?i:what['’]?s)\s+(?:an?\s+)?([A-Z]{2,8})\s*\?*$)"
)


def unexplained(case: Case, glossary: Glossary) -> Refusal | None:
    """Letters whose meaning is asked and no paper spells out: said so, with what the glossary has for them."""
    m = _ASKED.search(case.query.text)
    if not m:
        return None
    letters = next(g for g in m.groups() if g)
    meant = next((e.others[0] for e in glossary.expand(letters) if e.others), "")
    usual = f"In local government it usually stands for {meant}." if meant else ""
    return Refusal(f"No paper here spells out “{letters}”.", usual)


def definition(case: Case) -> Draft | None:
    """The sentence that spells an acronym out; None where the question asks for none or no paper does."""
    m = _ASKED.search(case.query.text)
    if not m:
        return None
    letters = next(g for g in m.groups() if g)
    for hit in case.hits:
        for line in hit.chunk.text.split("\n"):
            for sentence in split_sentences(line):
                if (name := name_of(letters, sentence)) is not None:
                    quote = Quote.of_chunk(hit.chunk, sentence)
                    return Draft(
                        AnswerKind.PASSAGE,
                        Line(f"{letters} stands for {name}.", (0,)),
                        (quote,),
                        (Line(f"“{sentence}”", (0,)),),
                    )
    return None
