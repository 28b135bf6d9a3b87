"""Every English council's short name, to know when a question is about one that is not on the shelf, and the short
ways in which people write them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.area import EVERYDAY_NAMES
from corpus.authorities import authorities

# The Post Office's and the counties' own short forms, and what members say for councils with long names.
_SHORT = {
    "Beds": "Bedford", "Central Beds": "Central Bedfordshire", "Bucks": "Buckinghamshire", "Cambs": "Cambridgeshire",
    "Ches East": "Cheshire East", "Derbys": "Derbyshire", "Glos": "Gloucestershire", "South Glos": "South "
    "Gloucestershire", "S Glos": "South Gloucestershire", "Hants": "Hampshire", "Herts": "Hertfordshire",
    "Lancs": "Lancashire", "Leics": "Leicestershire", "Lincs": "Lincolnshire", "North Lincs": "North Lincolnshire",
    "N Lincs": "North Lincolnshire", "NE Lincs": "North East Lincolnshire", "North East Lincs": "North East "
    "Lincolnshire", "North Yorks": "North Yorkshire", "N Yorks": "North Yorkshire", "East Yorks": "East Riding of "
    "Yorkshire", "North Northants": "North Northamptonshire", "West Northants": "West Northamptonshire",
    "Notts": "Nottinghamshire", "Oxon": "Oxfordshire", "Salop": "Shropshire", "Staffs": "Staffordshire",
    "Warks": "Warwickshire", "Wilts": "Wiltshire", "Worcs": "Worcestershire", "E Sussex": "East Sussex",
    "W Sussex": "West Sussex",
    "Bath & NE Somerset": "Bath and North East Somerset", "Bath and NE Somerset": "Bath and North East Somerset",
    "BANES": "Bath and North East Somerset", "B&NES": "Bath and North East Somerset",
    "RBKC": "Kensington and Chelsea", "RBWM": "Windsor and Maidenhead", "LBBD": "Barking and Dagenham",
    "LBHF": "Hammersmith and Fulham", "B'ham": "Birmingham", "Brum": "Birmingham", "Soton": "Southampton",
}  # fmt: skip
_GOVERNING = (
    r"(?:['’]s)?\s+(?:(?:county|scrutiny|overview\s+and\s+scrutiny|children['’]?s?(?:\s+and\s+families)?)\s+)*"
    r"(?:council(?!\s+tax)|councillors?|panel|committee|commission|cabinet|board|members|minutes|meeting|scrutiny|papers?)\b"
)

_OF_PAPERS = re.compile(
    r"\b(?:slide|panel|minutes|meeting|committee|commission|cabinet|councillors|members|agenda)\b", re.IGNORECASE
)


@lru_cache(maxsize=1)
def english_councils() -> frozenset[str]:
    """Short names ("Camden", "Kent"); the everyday words among them are left out."""
    return frozenset({a.name for a in authorities()} - EVERYDAY_NAMES)


def named_in_full(text: str, held: tuple[str, ...]) -> str:
    """A question with its councils by the names we hold them under: "Worcs" is Worcestershire, "the Stafford panel"
    Staffordshire's.

    `held` are the authorities on the shelf. A town stands for the county that meets in it where the shelf has that
    county and no council of the town, and a panel or council of it is spoken of.
    """
    for short, full in sorted(_SHORT.items(), key=lambda s: -len(s[0])):  # "N Lincs" before "Lincs"
        if short.lower() not in text.lower():
            continue
        written = rf"(?<![\w.-]){re.escape(short)}(?![\w-])"
        text = re.sub(written, full, text, flags=re.IGNORECASE if len(short) > 4 and short.isalpha() else 0)
    for name in held:
        text = _by_its_first_word(_by_its_quarter(text, name), name, held)
        first, both, second = name.partition(" and ")
        if both and "&" in text:  # "Hammersmith & Fulham", "H&F"
            text = re.sub(rf"(?<![\w-]){re.escape(first)}\s*&\s*{re.escape(second)}(?![\w-])", name, text)
            text = re.sub(rf"(?<![\w&-]){first[0]}\s?&\s?{second[0]}(?![\w&-])", name, text)
        if both and first in text and first not in held:  # "Telford" for Telford and Wrekin
            text = re.sub(rf"(?<![\w-]){re.escape(first)}(?![\w-])(?!\s+(?:and|&)\s+[A-Z])", name, text)
    for authority in authorities():
        if authority.tier == "county" and authority.name in held:
            for town in authority.towns:
                if town not in held and town.lower() in text.lower():
                    text = re.sub(rf"\b{re.escape(town)}(?={_GOVERNING})", authority.name, text, flags=re.IGNORECASE)
                    if _OF_PAPERS.search(text):  # "what did the Panel in Worcester ask for?"
                        text = re.sub(rf"\b(in|at)\s+{re.escape(town)}\b(?!\s+[A-Z])", rf"\1 {authority.name}", text)
    return text


_QUARTERS = {
    "North": "N", "South": "S", "East": "E", "West": "W", "North East": r"N\.?\s?E", "North West": r"N\.?\s?W",
}  # fmt: skip


def _by_its_quarter(text: str, name: str) -> str:
    """A question with a council's full name for "N Tyneside", "S. Tyneside": the quarter by its first letter."""
    for quarter, letter in _QUARTERS.items():
        rest = name.removeprefix(f"{quarter} ")
        if rest != name and rest in text:
            text = re.sub(rf"(?<![\w.-]){letter}\.?\s+{re.escape(rest)}(?![\w-])", name, text)
    return text


_ON_THE_RIVER = re.compile(r"[\s-](?:on|upon|under)[\s-]")


def _by_its_first_word(text: str, name: str, held: tuple[str, ...]) -> str:
    """A question with a council's long name in the place of its first word alone, "Stockton" for Stockton-on-Tees,
    where no other one on the shelf begins so.
    """
    river = _ON_THE_RIVER.search(name)
    first = name[: river.start()] if river else ""
    if not first or first not in text or sum(h.split()[0].split("-")[0] == first for h in held) != 1:
        return text
    return re.sub(rf"(?<![\w-]){re.escape(first)}(?![\w-])(?!\s+(?:on|upon|under)\s)", name, text)
