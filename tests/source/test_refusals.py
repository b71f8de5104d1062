"""Every refusal of a notation, word for word (tests/cases/notasi), and what holds for any text."""

import ast
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import contact, coordinates, dates, money, number, phone, rekening, times, wilayah
from generator.source.notation import NotationError, accepts, one_line, quoted

CASES = Path(__file__).parents[1] / "cases" / "notasi"
SOURCE = Path(money.__file__).parent

PARSERS: dict[str, Callable[[str], object]] = {
    "angka": number.parse_number,
    "jam": times.parse_time,
    "jumlah": number.parse_count,
    "kegiatan": rekening.parse_kegiatan,
    "kode-desa": wilayah.parse_village_code,
    "kodepos": contact.parse_postcode,
    "koordinat": coordinates.parse_coordinates,
    "objek": rekening.parse_objek,
    "persen": number.parse_percent,
    "rupiah": money.parse_rupiah,
    "saat": times.parse_moment,
    "surel": contact.parse_email,
    "tanggal": dates.parse_date,
    "telepon": phone.parse_phone,
    "url": contact.parse_url,
    "whatsapp": phone.whatsapp_number,
    "wilayah": wilayah.parse_wilayah,
    "zona": times.zone_for,
}

# What clerks write: digits and their company, a little of everything else.
_PIECES = (
    *"0123456789",
    *"0123456789",
    *".,-/:+()% _'@?#[]",
    *("Rp", "rp.", ",-", "juta", "M", "e", "E+", "°", '"', "\\"),
    *("\u00a0", "−", "–", "“", "２", "\t", "\n", "\x00", "\u202e", "é", "½"),
    *("Mei", "Nop", "Agustus", "May", "T", "WIB", "pagi", "pukul", "s.d.", "LS", "BT"),
    *("https://", "wa.me/", "desa.id"),
)
CLERKS_TEXT = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


def read_cases() -> list[tuple[str, dict[str, str]]]:
    """Return (notation, {tulis, kode, salah, saran, ganti}) for each block of each file."""
    found = []
    for file in sorted(CASES.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
            fields = dict(line.split(":", 1) for line in block.splitlines())
            found.append((file.stem, {name: value.removeprefix(" ") for name, value in fields.items()}))
    return found


def refusal(parse: Callable[[str], object], text: str) -> NotationError | None:
    try:
        parse(text)
    except NotationError as error:
        return error
    return None


@pytest.mark.parametrize(("notation", "case"), read_cases(), ids=lambda value: str(value)[:60])
def test_a_refusal_says_what_the_case_says(notation: str, case: dict[str, str]) -> None:
    error = refusal(PARSERS[notation], case["tulis"])
    assert error is not None
    told = {"tulis": case["tulis"], "kode": error.code, "salah": error.message, "saran": error.hint}
    if error.mended is not None:
        told["ganti"] = error.mended
    assert told == case


def test_every_notation_has_cases() -> None:
    assert {notation for notation, _ in read_cases()} == set(PARSERS)


def test_every_code_that_a_notation_raises_has_a_case() -> None:
    raised = set[str]()
    for parse in PARSERS.values():
        module = SOURCE / f"{parse.__module__.rpartition('.')[2]}.py"
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "NotationError":
                code = node.args[0]
                raised |= (
                    {code.value} if isinstance(code, ast.Constant) and isinstance(code.value, str) else set()
                )
    assert raised - {case["kode"] for _, case in read_cases()} == {"url-panjang"}  # test_contact has it


@pytest.mark.parametrize("notation", sorted(PARSERS))
@given(text=CLERKS_TEXT | ANY_TEXT)
def test_any_text_is_read_or_refused_in_one_printable_line(notation: str, text: str) -> None:
    error = refusal(PARSERS[notation], text)
    if error is None:
        return
    assert error.code
    assert error.message.isprintable()
    assert error.hint.isprintable()
    assert len(error.message) < 250
    assert len(error.hint) < 250


@pytest.mark.parametrize("notation", sorted(PARSERS))
@given(text=CLERKS_TEXT)
def test_what_a_refusal_proposes_as_mended_is_accepted(notation: str, text: str) -> None:
    error = refusal(PARSERS[notation], text)
    if error is not None and error.mended is not None:
        assert accepts(PARSERS[notation], error.mended)
        assert error.mended in error.hint


@pytest.mark.parametrize("notation", sorted(PARSERS.keys() - {"zona"}))
@pytest.mark.parametrize("filler", [" ", "1", ".", "1.", "a", "1 ", "(", "a.", "1,", " x", "\t,"])
def test_a_very_long_text_is_refused_without_long_thinking(notation: str, filler: str) -> None:
    text = "1" + filler * 50_000 + "x"
    error = refusal(PARSERS[notation], text)
    assert error is not None
    assert len(error.message) < 250
    assert len(error.hint) < 250


def test_a_refusal_survives_the_way_between_processes() -> None:
    error = NotationError("rupiah", "salah", "saran", "1.000", 3)
    copy = pickle.loads(pickle.dumps(error))
    assert vars(copy) == vars(error)
    assert str(copy) == "salah"


def test_a_quotation_shows_the_unprintable_and_is_never_long() -> None:
    assert quoted("a\x00b\u202ec\nd\u00a0e") == '"a<U+0000>b<U+202E>c d e"'
    assert quoted("x" * 60) == f'"{"x" * 60}"'
    assert quoted("x" * 61) == f'"{"x" * 59}…"'


def test_a_message_is_one_printable_line() -> None:
    assert one_line("a\nb\u00a0c\x00") == "a b c<U+0000>"
    assert one_line("x" * 700) == "x" * 599 + "…"
    assert one_line("kosong") == "kosong"
