"""Everything that a model can refuse is said in our own Indonesian words."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from generator.model import (
    agenda,
    anggaran,
    bumdes,
    dokumen,
    kabar,
    layanan,
    profil,
    statistik,
)
from generator.model.check import read_record
from generator.model.record import Record
from generator.model.schema import FILES
from generator.model.synonyms import is_personal
from generator.source.problem import NOWHERE, Problem
from generator.source.reader import ORIGIN_KEY, read_yaml

WRONG: tuple[Any, ...] = (
    None,
    "",
    "x y z",
    "-1",
    "1.5",
    "x" * 30_000,
    [],
    ["a"],
    [[]],
    {},
    {"a": "b"},
    [{"a": None}],
)
ENGLISH = re.compile(
    r"\b(should|input|valid|value|must|field|required|unable|expected|type)\b", re.IGNORECASE
)


def all_records() -> list[type[Record]]:
    """Return every record that a clerk's file can hold."""
    found: dict[type[Record], None] = {}

    def visit(kind: type[Record]) -> None:
        if kind not in found:
            found[kind] = None
            for field in kind.model_fields.values():
                for inner in records_in(field.annotation):
                    visit(inner)

    for file in FILES.values():
        visit(file.record)
    return list(found)


def records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)


@pytest.mark.parametrize("kind", all_records(), ids=lambda kind: kind.__name__)
def test_no_wrong_value_of_any_field_is_left_to_english(kind: type[Record]) -> None:
    for name, field in kind.model_fields.items():
        if name in ("origin", *kabar.GIVEN):
            continue
        for wrong in WRONG:
            _, problems = read_record(kind, {ORIGIN_KEY: NOWHERE, field.alias or name: wrong})
            for problem in problems:
                assert not ENGLISH.search(problem.message.replace(f'"{name}"', "")), problem
                assert problem.hint, problem


def refuse(kind: type[Record], text: str) -> list[Problem]:
    values, problems = read_yaml(text, "a.yml")
    assert problems == []
    return read_record(kind, values)[1]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("kode: 18.01.10.2013", '"nama" belum ditulis', "Tambahkan baris nama: Bumi Daya"),
        ("nama:\nkode: 1801102013", '"nama" tidak diisi', "Isi, contoh nama: Bumi Daya"),
        ("Luas-HA: 1", 'kunci "Luas-HA" tidak dikenal di sini', 'Mungkin maksudnya "luas_ha"?'),
        (
            "misi: 1. a 2. b",
            '"misi" tertulis "1. a 2. b", seharusnya daftar',
            'Awali tiap butir dengan "- " (tanda',
        ),
        ("misi: -4.5, 106.9", '"misi" tertulis "-4.5, 106.9", seharusnya daftar', "Tulis dalam kurung siku"),
        ("misi: -a -b", '"misi" tertulis "-a -b", seharusnya daftar', 'Awali tiap butir dengan "- " (tanda'),
        (
            "jam_layanan: {hari: Senin}",
            '"jam_layanan" berisi kelompok kunci, seharusnya daftar',
            'Awali tiap butir dengan "- ", contoh - hari: Senin-Kamis',
        ),
        (
            "media_sosial: a",
            '"media_sosial" tertulis "a", seharusnya kelompok kunci dan nilai',
            "Tulis di bawahnya, menjorok dua spasi: facebook: https://contoh.desa.id (kuncinya: facebook, ",
        ),
        ("misi:", '"misi" tidak diisi', "Isi, atau hapus barisnya"),
        ("no_hp: 1", 'kunci "no_hp" tidak dikenal di sini', 'Mungkin maksudnya "telepon"?'),
        ("telpon: 1", 'kunci "telpon" tidak dikenal di sini', 'Mungkin maksudnya "telepon"?'),
        ("laki_laki: 1", 'kunci "laki_laki" tidak dikenal di sini', 'Kunci itu ditulis di bawah "penduduk"'),
        ("batas: {kk: 1}", 'kunci "kk" tidak dikenal di sini', 'Kunci itu ditulis di bawah "penduduk"'),
        (
            "penduduk: {visi: a}",
            'kunci "visi" tidak dikenal di sini',
            "Kunci itu ditulis di tepi kiri berkas",
        ),
        ("penduduk: {000: }", 'kunci "000" tidak dikenal di sini', "Di dalam { } koma memisahkan kunci"),
        ("xyz: 1", 'kunci "xyz" tidak dikenal di sini', "Hapus, atau pakai salah satu: kode, nama, contoh"),
        ("penghargaan: [{nama: a}]", '"tahun" belum ditulis', "Tambahkan baris tahun: 2026"),
        (
            "penghargaan: [{nama: a, tahun: 2026, tingkat: nasionl}]",
            '"tingkat" tertulis "nasionl", bukan salah satu pilihan',
            "Pilih salah satu: desa, kecamatan, kabupaten, provinsi",
        ),
        (
            "batas: utara:Desa Maju",
            '"batas" tertulis "utara:Desa Maju", seharusnya kelompok kunci dan nilai',
            "Beri spasi sesudah titik dua: utara: Desa Maju",
        ),
        ("sejarah: " + "x" * 20_001, '"sejarah" tertulis "xxx', "Paling banyak 20.000 huruf"),
        ("versi: 2", '"versi" tertulis "2", padahal program ini baru mengenal versi 1', "Perbarui program"),
        (
            "misi: satu",
            '"misi" tertulis "satu", seharusnya daftar',
            "Tulis dalam kurung siku, contoh misi: [",
        ),
        (
            "penduduk: 12",
            '"penduduk" tertulis "12", seharusnya kelompok kunci dan nilai',
            "Tulis di bawahnya, m",
        ),
        (
            "alamat: [a]",
            '"alamat" berisi daftar, seharusnya satu teks',
            "Tulis satu teks di belakang titik dua",
        ),
        (
            "koordinat: [1, 2]",
            '"koordinat" berisi daftar, seharusnya satu nilai',
            "Tulis satu nilai, contoh koordinat: -5.6",
        ),
        (
            "warna: {utama: merah}",
            '"utama" tertulis "merah", bentuknya tidak sesuai',
            'Tulis lengkap dengan tanda kutip, contoh utama: "#14532d"',
        ),
        ("media_sosial: {fesbuk: x}", 'kunci "fesbuk" tidak dikenal', "Pilih salah satu: facebook"),
        ("contoh: barangkali", '"contoh" tertulis "barangkali", bukan ya atau tidak', "Tulis ya atau tidak"),
        (
            "lambang: ../a.png",
            '"lambang" tertulis "../a.png", bukan nama berkas',
            "Taruh berkasnya di folder berkas, lalu tulis namanya saja, contoh a.png",
        ),
    ],
)
def test_a_clerk_is_told_what_is_wrong_and_what_to_write(text: str, message: str, hint: str) -> None:
    problems = refuse(profil.Profil, text)
    assert any(
        problem.message.startswith(message) and problem.hint.startswith(hint) for problem in problems
    ), problems


def test_all_faults_of_a_file_are_told_in_one_run() -> None:
    problems = refuse(profil.Profil, "kode: 18\nxyz: x\nkodepos: 12\nluas_ha: 1.2.3\n")
    assert sorted(problem.origin.path[0] for problem in problems) == [
        "kode",
        "kodepos",
        "luas_ha",
        "nama",
        "xyz",
    ]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "layanan: [{nama: Surat Keterangan Usaha}]",
            '"id" belum ditulis',
            "Tambahkan baris id: surat-keterangan-usaha",
        ),
        ("layanan: [{biaya: gratis}]", '"id" belum ditulis', "Tambahkan baris id: domisili"),
        (
            "layanan: [{id: a, nama: A, biaya: sukarela}]",
            '"biaya" tertulis "sukarela", bukan angka rupiah',
            "Tulis gratis, atau angkanya, misalnya 15.000",
        ),
        (
            "layanan: [{id: a, nama: A, nik_pemohon: 1}]",
            'kunci "nik_pemohon" memuat data pribadi',
            "Hapus baris itu",
        ),
    ],
)
def test_a_service_is_mended_from_what_stands_beside_it(text: str, message: str, hint: str) -> None:
    problems = refuse(layanan.DaftarLayanan, text)
    assert (message, hint) in {(one.message, one.hint[: len(hint)]) for one in problems}


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (agenda.Agenda, "agenda: [{tanggal: 2026-12-04}]", 'Mungkin maksudnya "mulai"?'),
        (agenda.Agenda, "agenda: [{jam: 08.00}]", 'Mungkin maksudnya "mulai"?'),
        (dokumen.DaftarDokumen, "dokumen: [{tgl: 2025-12-31}]", 'Mungkin maksudnya "tanggal_terbit"?'),
        (dokumen.DaftarDokumen, "produk_hukum: [{tgl: 2025-12-31}]", 'Mungkin maksudnya "ditetapkan"?'),
        (bumdes.Bumdes, "laba: 1", 'Kunci itu ditulis di bawah "laporan", pada butir yang diawali "- "'),
        (bumdes.Bumdes, "omset: 1", 'Mungkin maksudnya "unit_usaha"?'),
        (
            bumdes.Bumdes,
            "laporan: [{beban: 300.000,-}]",
            'Hapus ",-" di belakang angkanya: di dalam { } koma memisahkan kunci',
        ),
    ],
)
def test_a_word_that_is_likely_meant_is_told_and_never_mended(
    kind: type[Record], text: str, hint: str
) -> None:
    unknown = [one for one in refuse(kind, text) if one.code == "kunci-asing"]
    assert [(one.hint, one.mended) for one in unknown] == [(hint, None)]


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (bumdes.Bumdes, "unit_usaha: Simpan pinjam", 'Tulis tiap butir di bawahnya, diawali "- ", contoh - '),
        (bumdes.Bumdes, "unit_usaha: [Wisata]", "Tulis - nama: Wisata (kuncinya: nama, jenis, "),
        (
            bumdes.Bumdes,
            "unit_usaha: [{nama: A, omzet: 12.000}]",
            "Tulis di bawahnya, menjorok dua spasi: 2026: 1.250.000",
        ),
        (
            bumdes.Bumdes,
            "badan_hukum: AHU-0001",
            "Tulis di bawahnya, menjorok dua spasi: nomor: AHU-0001 (kuncinya: nomor, tanggal, berkas)",
        ),
    ],
)
def test_what_lacks_its_keys_is_shown_with_them(kind: type[Record], text: str, hint: str) -> None:
    assert [one.hint[: len(hint)] for one in refuse(kind, "nama: A\n" + text)] == [hint]


def test_a_choice_of_which_the_beginning_is_written_is_likely_meant() -> None:
    (problem,) = refuse(statistik.Statistik, "bantuan: [{program: BLT, tahun: 2026}]")
    assert problem.hint.endswith('lainnya. Mungkin maksudnya "blt-desa"?')


def test_nothing_is_told_of_what_stands_below_an_unknown_key() -> None:
    text = "penduduk: [{per_tanggal: 2026-09-30, jumlah: 9, rincian: {usia: [{0-4: 171}], umur: [{x: 1}]}}]"
    assert [one.message for one in refuse(statistik.Statistik, text)] == [
        'kunci "usia" tidak dikenal di sini',
        'kunci "x" tidak dikenal di sini',
    ]


def test_a_key_that_could_be_two_things_is_told_as_both() -> None:
    problems = refuse(anggaran.Anggaran, "tahun: 2026\nbelanja: [{kode: 2.3.10, anggaran: 1, sumber: DD}]\n")
    assert [one.hint for one in problems] == [
        'Mungkin maksudnya "sumber_dana"? Kunci "sumber" sendiri ditulis di tepi kiri berkas, tidak menjorok'
    ]
    assert problems[0].mended is None


@pytest.mark.parametrize(
    ("key", "personal"),
    [
        ("NIK", True),
        ("nik_pemohon", True),
        ("No KK", True),
        ("nip-lurah", True),
        ("rekening", True),
        ("kode_rekening", False),
        ("teknik", False),
        ("pernikahan", False),
    ],
)
def test_keys_of_personal_data_are_known_by_their_words(key: str, personal: bool) -> None:
    assert is_personal(key) is personal


def test_the_form_of_the_other_kind_of_budget_is_called_so() -> None:
    (problem,) = refuse(anggaran.AnggaranKelurahan, "tahun: 2026\npendapatan: [{kode: 4.2.1, anggaran: 1}]\n")
    assert problem.hint == 'Itu kunci anggaran desa; anggaran kelurahan ditulis dengan "program"'
    (problem,) = refuse(anggaran.Anggaran, "tahun: 2026\nprogram: [{uraian: Taman, anggaran: 1}]\n")
    assert problem.hint.startswith("Itu kunci anggaran kelurahan; anggaran desa ditulis dengan")
