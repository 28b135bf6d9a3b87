"""Which concepts of a question only help its sentence along: a word written in capitals is a name, and never one."""

from __future__ import annotations

from corpus.words import LIGHT
from retrieval.concepts import Concept


def is_light(concept: Concept) -> bool:
    """Whether a concept only helps a sentence along ("quoted"); False for a name in capitals: SEND sends nothing."""
    return concept.asked.lower() in LIGHT and not is_acronym(concept)


def is_acronym(concept: Concept) -> bool:
    """Whether a concept is written in capitals, two or more."""
    return len(concept.asked) > 1 and concept.asked.isupper()
