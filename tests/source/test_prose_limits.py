"""No text can hold up a build: what would cost too much is refused before Markdown sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import prose_limits
from generator.source.prose_limits import DEEPEST, MOST_CHARACTERS, find_excess


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 5_000, "tulisan-rumit"),
        ("![" * 5_000, "tulisan-rumit"),
        ("[a](" * 5_000, "tulisan-rumit"),
        ("[a]((b) " * 2_000, "tulisan-rumit"),
        (("[" + "x" * 190) * 499, "tulisan-rumit"),
        ("<a " * 5_000, "tulisan-rumit"),
        ("<![" * 600, "tulisan-rumit"),
        ("*a" * 5_000, "tulisan-rumit"),
        ("**" * 5_000, "tulisan-rumit"),
        ("`" * 5_000, "tulisan-rumit"),
        ("_a" * 5_000, "tulisan-rumit"),
        ("\\" * 5_000, "tulisan-rumit"),
        ('[a](b "c) ' * 5_000, "tulisan-rumit"),
        ("[a](" * 9_000 + ")" * 9_000, "tulisan-rumit"),
        ("# a\n" * 20_000, "tulisan-rumit"),
        ("a\n=\n" * 20_000, "tulisan-rumit"),
        ("> ---\n" * 10_000, "tulisan-rumit"),
        ("> " * 20 + "a", "tulisan-dalam"),
        (">" * 20 + "a", "tulisan-dalam"),
        ("- " * 500 + "a", "tulisan-dalam"),
        ("1. " * 500 + "a", "tulisan-dalam"),
        ("> - " * 20 + "a", "tulisan-dalam"),
        ("\n".join("    " * depth + "- a" for depth in range(30)), "tulisan-dalam"),
        ("\n".join("\t" * depth + "1. a" for depth in range(30)), "tulisan-dalam"),
        ("a" * (MOST_CHARACTERS + 1), "tulisan-panjang"),
    ],
)
def test_what_would_hang_is_refused(text: str, code: str) -> None:
    excess = find_excess(text)
    assert excess is not None
    assert excess.code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100,
        "[Tautan](https://contoh.desa.id/a) dan (catatan) " * 1_000,
        '[Perdes](perdes.pdf "Jum\'at") dan [peta](https://contoh.id/a_(b)) ' * 1_000,
        "## Judul\n\nIsi\n\n---\n\n" * 200,
        "- butir\n" * 10_000,
        "a)\n\nb)\n\n:( " * 1_000,
        "\n".join("    " * depth + "- a" for depth in range(DEEPEST)),
        "> " * DEEPEST + "a",
        "paragraf\n\n" * 10_000,
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 5_000,
        "* * *\n\n- - -\n\n" * 50,
    ],
)
def test_what_a_clerk_writes_passes(text: str) -> None:
    assert find_excess(text) is None


def test_the_place_is_where_it_becomes_too_much() -> None:
    excess = find_excess("Satu\n\n" + "<b>" * 501)
    assert excess is not None
    assert excess.at == 6 + 3 * 500
    assert excess.message == 'tanda "<" dipakai lebih dari 500 kali'


def test_the_message_names_length_and_limit() -> None:
    excess = find_excess("a" * 123_456)
    assert excess is not None
    assert excess.message == "tulisan ini 123.456 huruf, padahal paling banyak 100.000"
    assert excess.hint == "Bagi menjadi beberapa tulisan, atau lampirkan sebagai PDF"


@given(
    st.from_regex(prose_limits._STACKED, fullmatch=True)
    | st.from_regex(prose_limits._INDENTED, fullmatch=True)
)
def test_everything_that_is_too_deep_is_found(text: str) -> None:
    excess = find_excess(f"{text}a")
    assert excess is not None
    assert excess.code in ("tulisan-dalam", "tulisan-rumit")
