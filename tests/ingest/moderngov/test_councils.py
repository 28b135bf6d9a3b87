"""The councils file, and the days a council is read for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import MattersError, SettingsError
from ingest.moderngov.councils import Council, CouncilsFile, read_councils

TODAY = date(2023, 6, 1)


def test_a_councils_file(tmp_path: Path) -> None:
    file = tmp_path / "councils.toml"
    file.write_text('contact = "clerk@example.org"\n'
                    '[[council]]\nname = "Barsetshire"\nurl = "https://d.barset.gov.uk/"\n'
                    'committees = ["Panel", 137]\nfrom = 2023-04-01\nto = "2023-05-01"\n'
                    '[[council]]\nurl = "https://x.example.org/mg"\nlook_back = 30\n', encoding="utf-8")
    assert read_councils(file) == CouncilsFile((
        Council("https://d.barset.gov.uk/", "Barsetshire", ("Panel", 137), date(2023, 4, 1), date(2023, 5, 1)),
        Council("https://x.example.org/mg", look_back=30)), "clerk@example.org")


@pytest.mark.parametrize(("text", "said"), [
    ("", "names no council"), ("[[council]]\nname = 'X'", "no url"),
    ("[[council]]\nurl = 'ftp://x/'", "no web address"),
    ("[[council]]\nurl = 'https://x/'\nbodies = []", "bodies is not known"),
    ("contact = 3\n[[council]]\nurl='https://x/'", "contact is 3"),
    ("[[council]]\nurl = 'https://x/'\nfrom = 'May'", "from is 'May'"), ("password = 'x'", "it has password"),
    ("[[council]]\nurl = 'https://x/'\ncommittees = 'Panel'", "must be a list"), ("council = [3]", "council 1: 3"),
    ("[[council]]\nurl = 'https://x/'\nlook_back = 0", "look_back is 0"), ("[[council", "no TOML file"),
    ("[[council]]\nurl = 'https://x/'\nfrom = 2023-04-01T10:00:00", "must be a day"),
])
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "councils.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MattersError, match=said):
        read_councils(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        read_councils(tmp_path / "councils.toml")


def test_ninety_days_back_and_a_month_ahead() -> None:
    assert Council("https://x/").days(TODAY) == (date(2023, 3, 3), date(2023, 7, 2))
    assert Council("https://x/", first_day=date(2024, 1, 1)).days(TODAY) == (date(2024, 1, 1), date(2024, 1, 1))
    with pytest.raises(SettingsError, match="must not be the later"):
        Council("https://x/", first_day=date(2023, 5, 2), last_day=date(2023, 5, 1)).days(TODAY)


def test_the_authority_is_known_by_its_address() -> None:
    assert Council("https://democracy.hackney.gov.uk/").authority == "Hackney"
    assert Council("https://democracy.hackney.gov.uk/", "Barsetshire").authority == "Barsetshire"
    assert Council("https://example.org/").authority is None
