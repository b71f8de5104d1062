"""The short way gives what Python-Markdown and the cleaner give, and leaves all else to them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.markdown import thorough_html
from generator.render.plain_markdown import plain_html
from generator.source.characters import xml_safe

TEXT = """\
Musyawarah desa, Senin 24 November 2026 pukul 08.30,
di "balai desa" (Dusun I).

## Hasil **rapat**

- Jalan **Dusun II** 350 m
- Sumur - lanjutan

1. Usulan dicatat.
2. Usulan **disepakati**, 75%!

> Harap hadir
> tepat waktu.

| Dusun | Jam | Biaya |
| :--- | :-: | ---: |
| I | 08.00 | Rp1.000 |
| **II** | | - |
"""


def test_what_most_posts_hold_goes_the_short_way() -> None:
    made = plain_html(TEXT)
    assert made is not None
    assert made == thorough_html(TEXT)
    assert made.count("<strong>") == 4


@pytest.mark.parametrize(
    "text",
    [
        *("", "a *b*", "a_b", "a `b`", "[a](b)", "<b>", "A & B", "a\\*", "a  \nb", " a", "a\tb", "-- a"),
        *(
            "- a\n\n- b",
            "> a\n\n> b",
            "- a\n  - b",
            "3. a",
            "a\n---",
            "a **b",
            "a ** b **",
            "a****b",
            "a\xa0b",
        ),
        *("|a|\n|-|\n|b|c|", "- 1. a", "> # a", "a #", "# a #", "* a", "+ a", "a\n    b", "5. a"),
    ],
)
def test_every_other_text_is_left_to_python_markdown(text: str) -> None:
    assert plain_html(text) is None


MARKS = st.sampled_from(
    [
        *("kata", "Dusun II", " ", "  ", "**", "*", "1.", "1. ", "2. ", "- ", "#", "## ", "> ", "|", " | "),
        *("---", "-", "===", ".", ",", ":", "(", ")", '"', "'", "5", "%", "é", "²", "٣", "\xa0", "\u2028"),
        *("1) ", "+ ", "a_b", "\n", "\n\n", "\n\n\n", "\t", "!", "?", "/", "@", "İ", "“", "–", "[", "{: .x}"),
    ]
)
BLOCKS = st.sampled_from(
    [
        *(
            "kata",
            "**a** b",
            "a\nb",
            "5 a",
            "# a",
            "## **b** c",
            "- a\n- **b**",
            "1. a\n3. b",
            "> a\n> b",
            "1. a",
        ),
        *(
            "| a | b |\n|---|--:|\n| 1 | **2** |",
            "| a |\n|:-:|\n|  |\n| - |",
            "|a|b|\n|-|-|\n|c|",
            "Tabel: x",
        ),
    ]
)
MIXED = st.one_of(BLOCKS, st.lists(MARKS, max_size=5).map("".join))


@settings(max_examples=400)
@given(st.one_of(st.lists(MIXED, max_size=6).map("\n\n".join), st.lists(MARKS, max_size=12).map("".join)))
def test_the_short_way_changes_no_byte(text: str) -> None:
    source = xml_safe(text)
    made = plain_html(source)
    assert made is None or made == thorough_html(source)


@given(st.lists(BLOCKS, min_size=1, max_size=5).map("\n\n".join))
def test_plain_blocks_in_any_order_change_no_byte(text: str) -> None:
    made = plain_html(text)
    assert made is None or made == thorough_html(text)


@given(st.text(max_size=40))
def test_no_character_makes_a_difference(text: str) -> None:
    source = xml_safe(f"a{text}b")
    made = plain_html(source)
    assert made is None or made == thorough_html(source)
