"""Markdown of clerks becomes HTML that reads well and can do no harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.render.markdown import to_html
from generator.source.prose import first_words
from generator.source.prose_safety import find_unsafe


@pytest.mark.parametrize(
    ("markdown", "made"),
    [
        ("Satu **dua** *tiga*", "<p>Satu <strong>dua</strong> <em>tiga</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("{{ config }} {% raw %}", "<p>{{ config }} {% raw %}</p>"),
        ("<script>alert(1)</script>", ""),
        ("a <script>alert(1)</script> b", "<p>a  b</p>"),
        ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
        ("[a](javascript:alert(1))", "<p>a</p>"),
        ("[a](data:text/html,x)", "<p>a</p>"),
        ("[a](www.contoh.id)", "<p>a</p>"),
        ("![a](https://lain.id/a.jpg)", ""),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<iframe src="https://lain.id"></iframe>', ""),
        ("<form><input name=a>x</form>", "x"),
        ("<div>a</div>", "a"),
    ],
)
def test_html_of_markdown(markdown: str, made: str) -> None:
    assert to_html(markdown).strip() == made


def test_links_lead_to_the_sites_root_to_its_files_or_away() -> None:
    text = "[a](jadwal.pdf) [b](layanan/index.html) [c](https://contoh.desa.id/?x=1&y=2) [d](#isi)"
    assert to_html(text, "../") == (
        '<p><a href="../berkas/jadwal.pdf" rel="noopener">a</a> '
        '<a href="../layanan/index.html" rel="noopener">b</a> '
        '<a href="https://contoh.desa.id/?x=1&amp;y=2" rel="noopener">c</a> '
        '<a href="#isi" rel="noopener">d</a></p>'
    )


def test_the_same_text_has_absolute_addresses_in_a_feed() -> None:
    text = "![Balai](balai desa.jpg) [syarat](layanan/ktp.html)"
    assert to_html(text, "https://contoh.id/desa/", "https://contoh.id/kab/berkas/") == (
        '<p><img loading="lazy" alt="Balai" src="https://contoh.id/kab/berkas/balai%20desa.jpg"> '
        '<a href="https://contoh.id/desa/layanan/ktp.html" rel="noopener">syarat</a></p>'
    )


def test_a_picture_has_the_size_of_its_file() -> None:
    made = to_html("![a](foto/a b.jpg) ![c](lain.jpg)", sizes={"foto/a b.jpg": (640, 480)})
    assert made == (
        '<p><img width="640" height="480" loading="lazy" alt="a" src="berkas/foto/a%20b.jpg"> '
        '<img loading="lazy" alt="c" src="berkas/lain.jpg"></p>'
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ((1, 2, 2, 3), (2, 3, 3, 4)),
        ((2, 3, 2), (2, 3, 2)),
        ((4, 4), (2, 2)),
        ((3, 1, 6), (2, 2, 3)),
        ((1, 2, 3, 4, 5, 6), (2, 3, 4, 5, 6, 6)),
    ],
)
def test_headings_begin_below_the_title_and_skip_no_level(
    written: tuple[int, ...], shown: tuple[int, ...]
) -> None:
    made = to_html("\n\n".join(f"{'#' * level} Bagian" for level in written))
    assert tuple(int(level) for level in re.findall(r"<h([1-6])>Bagian</h\1>", made)) == shown


def test_headings_of_raw_html_are_treated_alike() -> None:
    assert to_html("<h1>Satu</h1>\n\n## Dua") == "<h2>Satu</h2>\n\n<h3>Dua</h3>"


TABLE = """\
## Jadwal

| Dusun | Jam | Biaya |
|---|:-:|--:|
| I | 08.00 | Rp1.000 |
| **II** & III | | - |
"""


def test_a_table_has_a_caption_and_every_cell_names_its_column() -> None:
    assert to_html(TABLE) == (
        "<h2>Jadwal</h2>\n<table><caption>Jadwal</caption>\n<thead>\n<tr>\n"
        '<th scope="col">Dusun</th>\n<th scope="col">Jam</th>\n<th scope="col" class="n">Biaya</th>\n'
        "</tr>\n</thead>\n<tbody>\n<tr>\n"
        '<td data-l="Dusun">I</td>\n<td data-l="Jam">08.00</td>\n<td class="n" data-l="Biaya">Rp1.000</td>\n'
        "</tr>\n<tr>\n"
        '<td data-l="Dusun"><strong>II</strong> &amp; III</td>\n<td data-l="Jam"></td>\n'
        '<td class="n" data-l="Biaya">-</td>\n'
        "</tr>\n</tbody>\n</table>"
    )


def test_a_line_before_the_table_becomes_its_caption() -> None:
    made = to_html("Tabel: Biaya & waktu\n\n| A |\n|---|\n| 1 |")
    assert made.startswith("<table><caption>Biaya &amp; waktu</caption>")


def test_a_table_without_heading_or_line_is_still_named() -> None:
    assert "<caption>Tabel</caption>" in to_html("| A |\n|---|\n| 1 |")


def test_a_heading_with_markup_is_named_by_its_words() -> None:
    made = to_html('| *A* & "B" |\n|---|\n| 1 |')
    assert '<td data-l="A &amp; &#34;B&#34;">1</td>' in made


def test_a_long_name_of_a_column_is_not_repeated_whole_in_every_row() -> None:
    made = to_html(f"|{'x' * 40_000}|\n|-|\n" + "|a|\n" * 1_000)
    assert f'<td data-l="{"x" * 77}...">a</td>' in made
    assert len(made) < 200_000


@pytest.mark.parametrize("text", ["[" * 5_000, "> " * 500 + "a", "- " * 500 + "a", "`" * 9_000])
def test_what_is_too_much_for_markdown_comes_out_as_plain_text(text: str) -> None:
    made = to_html(f"{text}\n\nakhir <b>")
    assert html.fromstring(f"<div>{made}</div>").text_content().split()[-2:] == ["akhir", "<b>"]


def test_characters_that_no_page_can_hold_are_left_out() -> None:
    assert to_html("a\x0bb\x00c\ufffed") == "<p>abcd</p>"


def test_characters_that_no_page_can_hold_cannot_be_written_by_their_code() -> None:
    for text in ("a &#8238;b &#x202e c", "<p>a &#8238b &#X0202E; c</p>", "a &#0;b &#14; c"):
        assert html.fromstring(str(to_html(text))).text_content().split() == ["a", "b", "c"]
        assert first_words(text).split() == ["a", "b", "c"]


def test_the_marks_of_the_program_cannot_be_written() -> None:
    assert to_html("a\x0eb\x0fc", "ROOT", "FILES") == "<p>abc</p>"


PIECES = st.sampled_from(
    [
        *("<script>", "</script>", "<img ", "src=", "x", "onerror=", "alert(1)", ">", "<a href=", '"', "'"),
        *(
            "javascript:",
            "data:",
            "java\tscript:",
            "&#106;avascript:",
            "[a](",
            ")",
            "![a](",
            "https://a.id/b.jpg",
        ),
        *(
            "<svg/onload=",
            "<iframe>",
            "<style>",
            "</p>",
            "\n",
            "\n\n",
            " ",
            "|",
            "---",
            "<!--",
            "-->",
            "`",
            "*",
        ),
        *(
            "<math><mi//xlink:href=",
            "<table><tr><td onclick=",
            "[a]: ",
            "<base href=",
            "# ",
            "{{ x }}",
            "\x0e",
        ),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_nothing_that_runs_survives(text: str) -> None:
    tree = html.fromstring(f"<div>{to_html(text)}</div>")
    for element in tree.iter(html.etree.Element):
        assert element.tag not in {"script", "iframe", "svg", "style", "math", "base", "form", "input"}
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name != "style"
            if name in {"href", "src"}:
                assert re.match(r"(?:https?:|mailto:|tel:|#|berkas/|[^:]*$)", value)
            if name == "src":
                assert value.startswith("berkas/")


@given(st.lists(PIECES, max_size=14).map("".join))
def test_the_same_text_always_gives_the_same_html(text: str) -> None:
    to_html.__globals__["_safe_html"].cache_clear()
    first = to_html(text)
    assert to_html("# lain\n\n[a]: b.pdf") is not None
    to_html.__globals__["_safe_html"].cache_clear()
    assert to_html(text) == first


@pytest.mark.parametrize(
    "tag", ["script", "iframe", "form", "object", "embed", "svg", "style", "div", "font"]
)
def test_every_tag_that_is_removed_is_told(tag: str) -> None:
    assert [found.message for found in find_unsafe(f"a\n\n<{tag}>x</{tag}>")] == [
        f"tanda <{tag}> dihapus dari halaman"
    ]
    assert f"<{tag}" not in to_html(f"a\n\n<{tag}>x</{tag}>")


MARKED = st.sampled_from(
    [
        *(
            "kata",
            " ",
            "  \n",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "`",
            "[",
            "](",
            ")",
            "!",
            "<b>",
            "</b>",
            "&amp;",
            "&",
            "\\",
        ),
        *(
            "- ",
            "1. ",
            "> ",
            "# ",
            "| a | b |\n|---|---|\n| ",
            " | ",
            "https://a.id",
            "<https://a.id>",
            "a@b.id",
            "<",
        ),
    ]
)


@given(st.lists(MARKED, max_size=20).map("".join))
def test_sparing_plain_text_changes_no_byte(text: str) -> None:
    from markdown import Markdown

    from generator.render.plain_text import spare_plain_text

    extensions = ["tables", "sane_lists"]
    spared = spare_plain_text(Markdown(extensions=extensions, output_format="html"))
    assert spared.convert(text) == Markdown(extensions=extensions, output_format="html").convert(text)
