"""Settings and scope: what the operator and the reader may choose, and what they are told where it cannot be used."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.scope import chosen_scope, scope_words
from app.settings import Settings, read_settings
from corpus.errors import SettingsError
from corpus.paper import Metadata
from corpus.store import Listing, Scope

SHELF = (Listing("a", "a.pdf", "pdf", Metadata("Minutes", "Barsetshire", "Children’s Panel"), 1, 1, 1,
                 datetime(2024, 1, 1, tzinfo=UTC)),)


def test_the_store_is_where_the_argument_says_then_the_environment_then_home(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {"MATTERS_HOME": "/elsewhere"}).store == tmp_path
    assert read_settings(None, {"MATTERS_HOME": "/elsewhere"}).store == Path("/elsewhere")
    assert read_settings(None, {"MATTERS_HOME": ""}) == Settings(Path.home() / ".local/share/matters")


def test_every_variable_is_read(tmp_path: Path) -> None:
    glossary = tmp_path / "own.tsv"
    glossary.write_text("acronym\texpansions\nCP\tchild protection\n")
    assert read_settings(tmp_path, {
        "MATTERS_CHROMA_URL": "http://127.0.0.1:8000", "MATTERS_MODEL_ENCODER": "some/model",
        "MATTERS_GLOSSARY": str(glossary),
    }) == Settings(tmp_path, "http://127.0.0.1:8000", "some/model", glossary)


@pytest.mark.parametrize(("name", "value", "said"), [
    ("MATTERS_CHROMA_URL", "localhost:8000", "it must be an address like http://127.0.0.1:8000"),
    ("MATTERS_GLOSSARY", "/nowhere/at/all.tsv", "give a tab-separated glossary in UTF-8 or unset the variable"),
])
def test_a_value_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path, {name: value})
    assert name in str(raised.value)
    assert value in str(raised.value)
    assert said in str(raised.value)


def test_a_glossary_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_bytes("acronym\texpansions\nCAF\tCaf\xe9\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"MATTERS_GLOSSARY: the glossary .*own\.tsv is not UTF-8; save it as"):
        read_settings(tmp_path, {"MATTERS_GLOSSARY": str(own)})


def test_a_bad_row_of_the_glossary_is_named_before_anything_is_asked(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("acronym\texpansions\nCP\n")
    with pytest.raises(SettingsError, match=r'MATTERS_GLOSSARY: .*own\.tsv, line 2: nothing that "CP" stands for'):
        read_settings(tmp_path, {"MATTERS_GLOSSARY": str(own)})


def test_the_limits_of_a_scope_in_words() -> None:
    scope = Scope(authorities=("Barsetshire", "Mercia"), bodies=("Cabinet",), first_day=date(2021, 4, 1))
    assert scope_words(scope) == "authority Barsetshire or Mercia · body Cabinet · meetings from 1 April 2021"
    assert scope_words(Scope(first_day=date(2021, 4, 1), last_day=date(2022, 3, 31))) == (
        "meetings from 1 April 2021 to 31 March 2022")
    assert scope_words(Scope()) == ""


def test_nothing_chosen_is_no_limit() -> None:
    assert chosen_scope(SHELF, (), (), "", None) == Scope()


def test_names_are_found_whatever_their_capitals() -> None:
    assert chosen_scope(SHELF, ["barsetshire"], ["CHILDREN’S PANEL"], "2021-04-01", " 2022-03-31 ") == Scope(
        authorities=("Barsetshire",), bodies=("Children’s Panel",),
        first_day=date(2021, 4, 1), last_day=date(2022, 3, 31))


@pytest.mark.parametrize(("arguments", "said"), [
    ((["Mercia"], (), "", ""), 'no paper here has the authority "Mercia"; there is: Barsetshire'),
    (((), ["Cabinet"], "", ""), 'no paper here has the body "Cabinet"; there is: Children’s Panel'),
    (((), (), "1 April", ""), 'meetings from "1 April" is not a date; write it as 2021-04-01, or leave it out'),
    (((), (), "2022-01-01", "2021-01-01"), "meetings to 2021-01-01 lie before meetings from 2022-01-01"),
])
def test_a_choice_that_cannot_be_is_said(arguments: tuple[list[str], list[str], str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        chosen_scope(SHELF, *arguments)
