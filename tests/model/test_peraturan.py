"""Whether a regulation holds follows from what later ones say, with links both ways."""

from generator.model.check import read_record
from generator.model.dokumen import DaftarDokumen, Rujukan
from generator.model.istilah import Istilah
from generator.model.peraturan import Kedudukan, anchor, full_name, standing
from generator.source.reader import read_yaml


def laws(text: str) -> tuple[Kedudukan, ...]:
    values, problems = read_yaml(text, "dokumen.yml")
    record, refused = read_record(DaftarDokumen, values)
    assert record is not None, (problems, refused)
    return standing(record.produk_hukum)


FOUR = """\
produk_hukum:
  - {jenis: perdes, nomor: 6, tahun: 2016, tentang: Pungutan}
  - {jenis: perdes, nomor: 2, tahun: 2022, tentang: Pungutan, mencabut: [perdes 6/2016]}
  - {jenis: perdes, nomor: 3, tahun: 2024, tentang: Perubahan, mengubah: [perdes nomor 2 tahun 2022]}
  - {jenis: perdes, nomor: 1, tahun: 2027, tentang: Sampah, status: rancangan, mencabut: [perdes 3/2024]}
"""


def test_a_revoked_and_a_changed_regulation_say_so_though_nobody_wrote_it() -> None:
    assert [(law.jangkar, law.status) for law in laws(FOUR)] == [
        ("perdes-1-2027", "rancangan"),
        ("perdes-3-2024", "berlaku"),
        ("perdes-2-2022", "diubah"),
        ("perdes-6-2016", "dicabut"),
    ]


def test_links_go_both_ways() -> None:
    found = {law.jangkar: law for law in laws(FOUR)}
    old, new = Rujukan("perdes", "6", 2016), Rujukan("perdes", "2", 2022)
    assert found["perdes-2-2022"].mencabut == (old,)
    assert found["perdes-6-2016"].dicabut_oleh == (new,)
    assert found["perdes-2-2022"].diubah_oleh == (Rujukan("perdes", "3", 2024),)


def test_a_draft_revokes_nothing_yet() -> None:
    assert {law.jangkar: law.dicabut_oleh for law in laws(FOUR)}["perdes-3-2024"] == ()


def test_regulations_are_named_in_the_villages_own_words() -> None:
    pekon = Istilah(sebutan="Pekon", kepala="Peratin", peraturan="Peraturan Pekon")
    assert full_name(Rujukan("perdes", "5", 2025), pekon) == "Peraturan Pekon Nomor 5 Tahun 2025"
    assert (
        full_name(Rujukan("sk-kepala", "141/21", 2022), pekon) == "Keputusan Peratin Nomor 141/21 Tahun 2022"
    )
    assert anchor(Rujukan("sk-kepala", "141/21", 2022)) == "sk-kepala-141-21-2022"


def test_the_clerks_older_words_for_a_kind_are_known() -> None:
    (law,) = laws("produk_hukum:\n  - {jenis: sk-kades, nomor: 1, tahun: 2022, tentang: PPID}\n")
    assert law.hukum.jenis == "sk-kepala"
