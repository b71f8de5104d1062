"""The schemas in skema/ say what the models say, in Indonesian, to an editor that reads YAML 1.2."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import fields
from generator.model.record import Record
from generator.model.schema import FILES, schemas
from generator.site.schemas import FOLDER, schema_line, schema_texts, write_schemas
from generator.source import contact, money, number, phone, rekening, times, wilayah
from generator.source.notation import accepts

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()
ENGLISH = re.compile(r"\b(the|of|and|should|value|must|field|required|type|date|number)\b", re.IGNORECASE)


class EditorLoader(yaml.CSafeLoader):
    """Reads as yaml-language-server does: numbers and true/false, but no dates, no `yes`, no seconds."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def kind_of(file: Path) -> str:
    """Return the name of the schema for a clerk's YAML file."""
    if file.parent.name != "anggaran":
        return file.stem
    return "anggaran-kelurahan" if "\nprogram:" in file.read_text(encoding="utf-8") else "anggaran"


def faults(kind: str, text: str) -> list[str]:
    """Return the faults that an editor underlines."""
    validator = jsonschema.Draft7Validator(SCHEMAS[kind])
    loaded = json.loads(json.dumps(yaml.load(text, Loader=EditorLoader)))
    return [f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in validator.iter_errors(loaded)]


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield a schema and every schema in it."""
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from parts(inner)


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / FOLDER).iterdir()}
    assert committed == schema_texts(), "run: terang schema"


def test_the_command_writes_every_schema(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "skema")
    assert [file.name for file in written] == list(schema_texts())
    assert all(file.is_file() for file in written)


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_valid_draft_7_without_any_word_of_the_program(kind: str) -> None:
    schema = SCHEMAS[kind]
    jsonschema.Draft7Validator.check_schema(schema)
    for part in parts(schema):
        assert "default" not in part
        assert "origin" not in part.get("properties", {})
        for words in (part.get("title", ""), part.get("description", "")):
            assert not isinstance(words, str) or not ENGLISH.search(words), words
        if part.get("type") == "object" and "properties" in part:
            assert part["additionalProperties"] is False
            assert all("title" in inner for inner in part["properties"].values()), part


def test_the_front_matter_of_posts_lacks_what_the_program_fills() -> None:
    for kind in ("berita", "pengumuman", "halaman"):
        assert not {"isi", "slug", "baris_isi", "penerbit"} & set(SCHEMAS[kind]["properties"])


def test_every_record_of_a_file_is_in_one_place() -> None:
    assert all(issubclass(kind.record, Record) for kind in FILES.values())
    assert len({kind.record for kind in FILES.values()}) == len(FILES)


@pytest.mark.parametrize(
    "file", sorted((ROOT / "villages").rglob("*.yml")), ids=lambda file: str(file.relative_to(ROOT))
)
def test_an_editor_finds_no_fault_in_the_villages(file: Path) -> None:
    assert faults(kind_of(file), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        ("profil", "nama: Bumi Daya", "'kode' is a required property"),
        ("profil", "kode: 18.01.10.2013\nnama: x\nno_hp: 1", "'no_hp' was unexpected"),
        ("profil", "kode: 18.01.10.2013\nnama: x\nmisi: satu", "misi: 'satu' is not of type 'array'"),
        ("profil", "kode: 18.01.10.2013\nnama: x\nmedia_sosial: {fesbuk: x}", "'fesbuk' is not one of"),
        ("anggaran", "tahun: 26", "26 is less than the minimum of 1945"),
        ("anggaran", "tahun: 2026\nbelanja: [{kode: 1, anggaran: 1 juta}]", "'1 juta' is not valid|does not"),
        ("pengumuman", "judul: x\ntanggal: 2026-11-24\njenis: rapat", "'rapat' is not one of"),
        ("bumdes", "nama: x\npenyertaan_modal: [{tahun: 2026, sumber: bank, nilai: 1}]", "'bank' is not one"),
    ],
)
def test_an_editor_underlines_what_the_program_would_refuse(kind: str, text: str, fault: str) -> None:
    assert any(re.search(fault, found) for found in faults(kind, text)), faults(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("profil", "kode: 1801102013\nnama: 5\nkodepos: 35594\ntelepon: 0721253344\nluas_ha: 842,5"),
        ("profil", "kode: 18.01.10.2013\nnama: x\njam_layanan: [{hari: Senin, buka: 08.00, tutup: 15:00}]"),
        ("anggaran", 'tahun: "2026"\nbelanja: [{bidang: 2, uraian: Jalan, anggaran: "Rp1.250.000,00"}]'),
        ("anggaran", "tahun: 2026\nbelanja: [{kode: 2.10, realisasi: {2026-06-30: 5}, sumber_dana: [DDS]}]"),
        (
            "layanan",
            "layanan: [{id: a, nama: b, biaya: gratis, persyaratan: [KTP, {syarat: KK, wajib: ya}]}]",
        ),
        ("berita", "judul: 17\ntanggal: 2026-11-24 08.00\ntopik: desa\nlampiran: [a.pdf]\ngaleri: [b.jpg]"),
    ],
)
def test_an_editor_accepts_what_yaml_takes_for_numbers(kind: str, text: str) -> None:
    assert faults(kind, text) == []


PIECES = (
    *"0123456789",
    *".,-/:+()% ",
    "Rp",
    "rp.",
    ",-",
    "WIB",
    "pukul",
    "wita",
    "−",
    "–",
    "=",
    "IDR",
    "gratis",
)
READERS: tuple[tuple[Any, Callable[[str], Any]], ...] = (
    (fields.Rupiah, money.parse_rupiah),
    (fields.Measure, number.parse_number),
    (fields.Count, number.parse_count),
    (fields.Percent, number.parse_percent),
    (fields.Time, times.parse_time),
    (fields.Phone, phone.parse_phone),
    (fields.Postcode, contact.parse_postcode),
    (fields.VillageCode, wilayah.parse_village_code),
    (fields.AccountCode, rekening.parse_objek),
    (fields.ActivityCode, rekening.parse_kegiatan),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_pattern_refuses_what_the_program_reads(text: str) -> None:
    for kind, parse in READERS:
        pattern = kind.__metadata__[-1].json_schema["pattern"]
        assert re.search(pattern, text) or not accepts(parse, text), (text, pattern)


@pytest.mark.parametrize(
    "text", ["Rp. 1.250.000,-", "(1.250)", " 12 ", "58,03 %", "58,03 persen", "pukul 08.00 WIB"]
)
def test_no_pattern_refuses_the_forms_that_clerks_know(text: str) -> None:
    for kind, parse in READERS:
        pattern = kind.__metadata__[-1].json_schema["pattern"]
        assert re.search(pattern, text) or not accepts(parse, text), (text, pattern)


def test_the_first_line_of_a_file_leads_to_its_schema() -> None:
    line = schema_line("villages/palas/bumi-daya/anggaran/2026.yml", "anggaran")
    assert line == "# yaml-language-server: $schema=../../../../skema/anggaran.schema.json"


@pytest.mark.parametrize(
    "file",
    sorted((ROOT / "villages" / "contoh").rglob("*.yml")),
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_every_example_begins_with_the_line_that_leads_to_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == schema_line(file.relative_to(ROOT).as_posix(), kind_of(file))
    assert (file.parent / first.split("=")[1]).resolve().is_file()
