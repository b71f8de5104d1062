"""Files that hypothesis makes: what a clerk could write, rightly, nearly rightly, or not at all."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, get_args, get_origin

import yaml
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from generator.model.kabar import GIVEN
from generator.model.keys import choices, example, records_in, written_fields
from generator.model.record import Record
from generator.model.schema import FILES, Kind

Strategy = st.SearchStrategy[Any]

WORDS = st.sampled_from(
    (
        *(
            "",
            " ",
            "ya",
            "tidak",
            "~",
            "null",
            "0",
            "-1",
            "1.250.000",
            "1,250,000",
            "1.25",
            "Rp 5",
            "58,03",
            "1e400",
        ),
        *(
            "2026-11-24",
            "31/2/2026",
            "24 Nopember 2026",
            "08.00",
            "25.61",
            "2026-11-27 08.00",
            "2026",
            "1.1.01",
        ),
        *(
            "DDS",
            "desa",
            "a.pdf",
            "../a.pdf",
            "C:\\a.pdf",
            "https://a.id",
            "javascript:a",
            "www.a.id",
            "kantor@a.id",
        ),
        *(
            "0721-253344",
            "0812-3456-7890",
            "99.99.99.2001",
            "18.01.10.2013",
            "-5.6, 105.6",
            "#14532d",
            "<3",
            "index",
        ),
        *(
            "a: b",
            "- a",
            "[a",
            "{a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "'a",
            '"a',
            "a #b",
            "{{ a }}",
            "{% a %}",
            "<b>",
            "x" * 300,
        ),
    )
) | st.text(max_size=12)


# What is right, by the example that a field gives.
_LIKE: Final = {
    "1.250.000": ("0", "1.250.000", "1.250.000,50", "99.999.999.999", "Rp5"),
    "2026-11-24": ("2026-11-24", "2025-12-31", "1 Januari 2020", "31/12/2099"),
    "2026-11-27 08.00": ("2026-11-20 08.00", "2026-11-24", "2027-01-01 23.59", "2020-02-29"),
    "2026": ("2023", "2024", "2025", "2026", "2027"),
    "1.203": ("0", "1", "2", "1.203", "99.999"),
    "120": ("0", "1", "<3", "120"),
    "12,5": ("0", "1", "3,5", "12,5", "100"),
    "58,03": ("0", "58,03", "100"),
    "2.3.10": ("1", "2", "2.3", "2.3.10", "5.1", "1.1.01"),
    "4.2.1": ("4.1", "4.1.1.01", "4.2.1", "4.2.3", "6.1.1", "6.2.2", "5.1.1"),
    "99.99.99.2001": ("99.99.99.2001",),
    "18.01.10.2013": ("99.99.99.2001", "99.99.99.1001", "18.04.10.2010", "51.06.01.2004"),
    '"#14532d"': ("#14532d", "#7c2d12"),
    "perdes-5-2025.pdf": ("perdes-5-2025.pdf", "balai-desa.jpg"),
    "[perdes 4/2020]": ("perdes 4/2020", "Perdes Nomor 4 Tahun 2020"),
}
_TEXT: Final = st.sampled_from(
    (
        *(
            "Contoh",
            "Dusun I",
            "DDS",
            "PAD",
            "08.00",
            "0812-0000-0000",
            "kantor@example.org",
            "https://example.org",
        ),
        *(
            "a: b, c",
            "<b>tebal</b>",
            'Jum\'at "ini"',
            "{{ a }}",
            "=1+1",
            "x" * 300,
            "日本 é",
            "a\u00a0b",
            "a\nb",
        ),
    )
)


_IDS: Final = st.integers(0, 10**6).map("id-{}".format)


@cache
def right_record(kind: type[Record]) -> Strategy:
    """Return what the model of a file accepts, as far as single values go."""
    fields = {key: field for key, field in written_fields(kind) if key not in GIVEN}
    known = {key: _IDS if key == "id" else _right(field) for key, field in fields.items()}
    needed = {key: known[key] for key, field in fields.items() if field.is_required()}
    return st.fixed_dictionaries(needed, optional={key: known[key] for key in fields if key not in needed})


def _right(field: FieldInfo) -> Strategy:
    kinds = (field.annotation, *get_args(field.annotation))
    many = any(get_origin(inner) is tuple and get_args(inner)[-1] is Ellipsis for inner in kinds)
    shown = example(field)
    words = choices(field.annotation)
    scalar = st.sampled_from(_LIKE.get(shown, (shown,))) if shown else _TEXT
    if shown.startswith("{"):
        amounts = st.sampled_from(_LIKE["1.250.000"])
        return amounts | st.dictionaries(st.sampled_from(_LIKE["2026-11-24"]), amounts, min_size=1)
    by_key = any(get_origin(inner) is dict for inner in kinds)
    one = scalar if by_key or not words else st.sampled_from(words)
    if records := records_in(field.annotation):
        one = st.one_of(*map(right_record, records))
    if by_key:
        keys = st.sampled_from(words) if words else st.sampled_from(_LIKE["2026"])
        return st.dictionaries(keys, st.lists(one, max_size=2) if records else one, max_size=3)
    return st.lists(one, min_size=1, max_size=3) if many else one


def _values(field: FieldInfo) -> Strategy:
    """Return what a clerk could write for a field: right, nearly right, or of another form."""
    right = [example(field)] if example(field) else []
    likely = st.sampled_from([*right, *choices(field.annotation), "Contoh"])
    ways: list[Strategy] = [likely, likely, WORDS, st.none()]
    for record in records_in(field.annotation):
        ways += [any_record(record), st.lists(any_record(record), max_size=3)] * 3
    return st.one_of(*ways, st.lists(likely | WORDS, max_size=3), st.dictionaries(WORDS, WORDS, max_size=2))


@cache
def any_record(kind: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    fields = {key: field for key, field in written_fields(kind) if key not in GIVEN}
    known = {key: _values(field) for key, field in fields.items()}
    needed = {key: known[key] for key, field in fields.items() if field.is_required()}
    right = st.fixed_dictionaries(needed, optional={key: known[key] for key in fields if key not in needed})
    return right | st.tuples(right, st.dictionaries(WORDS, WORDS, max_size=1)).map(
        lambda two: {**two[0], **two[1]}
    )


def _dumped(value: dict[str, Any], flow: bool) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=200))


YAMLS = st.sampled_from([kind for kind in FILES.values() if kind.where.endswith(".yml")]).flatmap(
    lambda kind: st.tuples(st.just(kind.where), st.builds(_dumped, any_record(kind.record), st.booleans()))
)
HEADS = st.sampled_from([kind for kind in FILES.values() if kind.where.endswith(".md")]).flatmap(
    lambda kind: st.tuples(st.just(kind.where), st.builds(_dumped, any_record(kind.record), st.booleans()))
)
_MARKS = (
    *(
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "\n",
        "\n\n",
        "**",
        "_",
        "`",
        "```\n",
        "|a|b|\n|-|-|\n|1|2|\n",
        "---\n",
    ),
    *(
        "[a](b.pdf)",
        "[a](javascript:b)",
        "![](c.jpg)",
        "![a](https://x.id/a.png)",
        "[a]: b",
        "<b>",
        "</b>",
        "<script>",
    ),
    *(
        "<a href='x' onclick=y>",
        "<iframe src=x>",
        "<!--",
        "-->",
        "&lt;",
        "&#0;",
        "{{ 7*7 }}",
        "{% for %}",
        "slot gacor",
    ),
    *(
        "[",
        "](",
        "(",
        "<",
        "\\",
        "*",
        "\t",
        "\u202e",
        "\u00a0",
        "1801104511900003",
        "0812-3456-7890",
        "kata ",
        "Desa ",
    ),
)
MARKDOWN = st.lists(st.sampled_from(_MARKS), max_size=40).map("".join) | st.text(max_size=80)


def _of_its_year(kind: Kind) -> Strategy:
    """Return right records whose year is that of the file's name."""
    made = right_record(kind.record)
    return made.map(lambda record: {**record, "tahun": "2026"}) if "2026" in kind.where else made


RIGHT_YAMLS = st.sampled_from([kind for kind in FILES.values() if kind.where.endswith(".yml")]).flatmap(
    lambda kind: st.tuples(st.just(kind.where), st.builds(_dumped, _of_its_year(kind), st.booleans()))
)
_OF_A_DESA: Final = [
    kind for name, kind in FILES.items() if kind.where.endswith(".yml") and name != "anggaran-kelurahan"
]
WHOLE_VILLAGES = st.fixed_dictionaries(
    {}, optional={kind.where: st.builds(_dumped, _of_its_year(kind), st.just(False)) for kind in _OF_A_DESA}
)
