"""What can mean only one thing is mended in place; all else in the file stays as it is."""

from generator.model.anggaran import Anggaran
from generator.model.check import read_record
from generator.model.kabar import Berita
from generator.model.profil import Profil
from generator.model.record import Record
from generator.model.statistik import Statistik
from generator.source.front_matter import read_document
from generator.source.mend import mend
from generator.source.reader import read_yaml


def mended(kind: type[Record], text: str) -> str:
    values, problems = read_yaml(text, "a.yml")
    return mend(text, problems + read_record(kind, values)[1])


def test_money_is_mended_and_comments_stay() -> None:
    text = "tahun: 2026   # kini\npendapatan:\n  - kode: 4.2.1\n    anggaran: 1,250,000.00  # dari pusat\n"
    assert mended(Anggaran, text) == text.replace("1,250,000.00", "1.250.000")


def test_known_synonyms_of_keys_are_mended() -> None:
    text = "kode: 18.01.10.2013\nnama: Bumi Daya\nemail: a@b.id # kantor\nkode_pos: 35594\n"
    assert mended(Profil, text) == text.replace("email:", "surel:").replace("kode_pos:", "kodepos:")


def test_what_could_mean_two_things_is_left_alone() -> None:
    text = "kode: 18.01.10.2013\nnama: Bumi Daya\nno_hp: 0812\ntelpon: 0721-253344\nluas_ha: seribu\n"
    assert mended(Profil, text) == text


def test_the_head_of_a_post_is_mended_at_its_true_place() -> None:
    text = "---\ntitle: Musdes\ntgl: 2026-11-24\n---\ntitle: bukan kunci\n"
    document, problems = read_document(text, "a.md")
    problems += read_record(Berita, document.fields)[1]
    assert mend(text, problems) == "---\njudul: Musdes\ntanggal: 2026-11-24\n---\ntitle: bukan kunci\n"


def test_a_quoted_value_keeps_its_quotes() -> None:
    text = "tahun: 2026\npendapatan:\n  - {kode: 4.2.1, anggaran: \"IDR 1.250.000,50\", catatan: 'a'}\n"
    assert mended(Anggaran, text) == text.replace("IDR 1.250.000,50", "1.250.000,50")


def test_a_key_is_not_mended_into_one_that_is_there() -> None:
    text = "kode: 18.01.10.2013\nnama: Bumi Daya\nsurel: a@b.id\nemail: c@d.id\n"
    assert mended(Profil, text) == text


def test_two_synonyms_of_one_key_become_one_key_only() -> None:
    text = "kode: 18.01.10.2013\nnama: Bumi Daya\ntelp: 0721-253344\nno_telp: 0721-253345\n"
    assert mended(Profil, text) == text.replace("no_telp", "telepon")


def test_a_key_in_capitals_or_with_spaces_is_mended() -> None:
    text = "Kode: 18.01.10.2013\nNAMA: Bumi Daya\nJam Layanan: []\nluas-ha: 12,5\n"
    assert mended(Profil, text) == "kode: 18.01.10.2013\nnama: Bumi Daya\njam_layanan: []\nluas_ha: 12,5\n"


def test_a_comma_inside_brackets_is_kept_by_quotes() -> None:
    text = "indeks:\n  - {tahun: 2024, jenis: IDM, skor: 0.7738, status: maju}\n"
    assert mended(Statistik, text) == text.replace("IDM", "idm").replace("0.7738", '"0,7738"')
    block = "indeks:\n  - tahun: 2024\n    jenis: idm\n    skor: 0.7738\n    status: maju\n"
    assert mended(Statistik, block) == block.replace("0.7738", "0,7738")
