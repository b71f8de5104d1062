"""Rules on statistics: sums agree, survey and index can be computed anew, small counts stay hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.model.batas import limits
from generator.model.profil import Penduduk
from generator.model.sel_kecil import is_small
from generator.model.statistik import KECIL, PEKA, SEBAGIAN, Bantuan, DataPenduduk, Sel, Skm, Statistik
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.money import format_rupiah
from generator.source.number import format_number
from generator.source.problem import Problem

NO_FIGURES = Statistik.empty()
GRADES = (("A", Decimal("88.31")), ("B", Decimal("76.61")), ("C", Decimal(65)), ("D", Decimal(25)))
"""The least index of each grade of a survey."""
FAMILY_AID = ("blt-desa", "pkh", "sembako", "rtlh")
"""Aid that a family gets once; others count pupils or persons."""
IDM_STATUS = (
    ("mandiri", Decimal("0.8155")),
    ("maju", Decimal("0.7072")),
    ("berkembang", Decimal("0.5989")),
    ("tertinggal", Decimal("0.4907")),
    ("sangat-tertinggal", Decimal(-1)),
)
"""The score above which an IDM has each status."""
IDM_TOLERANCE = Decimal("0.0002")
"""The printed IDM and its three parts are each rounded to four decimals."""


def _figures(village: Village) -> Statistik:
    return village.statistik or NO_FIGURES


def respondents_add_up(village: Village) -> Iterator[Problem]:
    """Yield a warning where more men and women answered a survey than people did."""
    for survey in _figures(village).skm:
        parts = (survey.laki_laki or 0) + (survey.perempuan or 0)
        if parts > survey.responden:
            message = f"responden {_dots(survey.responden)}, tetapi laki-laki dan perempuan {_dots(parts)}"
            hint = "Periksa ketiga angkanya"
            yield Problem(survey.place("responden"), "skm-responden", message, hint, "warning")
        schooled = sum(group.jumlah for group in survey.pendidikan)
        if schooled > survey.responden:
            message = f"responden {_dots(survey.responden)}, tetapi menurut pendidikan {_dots(schooled)}"
            yield Problem(survey.place("pendidikan"), "skm-responden", message, "Periksa angkanya", "warning")


def people_add_up(village: Village) -> Iterator[Problem]:
    """Yield a warning where men and women, or the rows of a breakdown, do not add up to all people."""
    if village.profil.penduduk is not None:
        yield from _men_and_women(village.profil.penduduk)
        yield from _families(village.profil.penduduk)
    for count in _figures(village).penduduk:
        yield from _men_and_women(count)
        yield from _families(count)
        for dimension, rows in count.rincian.items():
            yield from _breakdown(count, dimension, rows)


def _men_and_women(count: Penduduk | DataPenduduk) -> Iterator[Problem]:
    men, women, people = count.laki_laki, count.perempuan, count.jumlah
    if men is None or women is None or people is None or men + women == people:
        return
    parts = f"laki-laki {_dots(men)} dan perempuan {_dots(women)} berjumlah {_dots(men + women)}"
    message = f"{parts}, bukan {_dots(people)}"
    yield Problem(count.place("jumlah"), "penduduk-jumlah", message, "Periksa ketiga angkanya", "warning")


def _families(count: Penduduk | DataPenduduk) -> Iterator[Problem]:
    if count.kk is not None and count.jumlah is not None and count.kk > count.jumlah:
        message = f"kepala keluarga {_dots(count.kk)} lebih banyak daripada penduduk {_dots(count.jumlah)}"
        yield Problem(count.place("kk"), "penduduk-kk", message, "Periksa kedua angkanya", "warning")


def _breakdown(count: DataPenduduk, dimension: str, rows: Sequence[Sel]) -> Iterator[Problem]:
    totals = [row.total for row in rows]
    if any(total is None for total in totals):
        return
    found = sum(total or 0 for total in totals)
    partial = dimension in SEBAGIAN
    if found > count.jumlah or (found != count.jumlah and not partial):
        message = f'rincian "{dimension}" berjumlah {_dots(found)}, jumlah penduduk {_dots(count.jumlah)}'
        hint = "Periksa angkanya; bila sumbernya memang begitu, biarkan: halaman menyebut selisihnya"
        yield Problem(count.place("rincian", dimension), "penduduk-rincian", message, hint, "warning")


def same_as_the_profile(village: Village) -> Iterator[Problem]:
    """Yield a warning where the profile gives another number of people for the same day."""
    newest, profile = _figures(village).terbaru, village.profil.penduduk
    if newest is None or profile is None or profile.per_tanggal != newest.per_tanggal:
        return
    if profile.jumlah is not None and profile.jumlah != newest.jumlah:
        other = f"pada profil.yml {_dots(profile.jumlah)}"
        message = f"jumlah penduduk {_dots(newest.jumlah)}, {other}, tanggalnya sama"
        hint = "Samakan keduanya"
        yield Problem(newest.place("jumlah"), "penduduk-profil", message, hint, "warning")


def small_counts_hidden(village: Village) -> Iterator[Problem]:
    """Yield a note for each sensitive count of one or two people: the file itself may be public."""
    hint = f'Tulis "{KECIL}" agar angkanya tidak terbaca dari berkas ini; pada halaman sudah disamarkan'
    for count in _figures(village).penduduk:
        for dimension, rows in count.rincian.items():
            for row in rows if dimension in PEKA else ():
                keys = ("laki_laki", "perempuan", "jumlah")
                small = [key for key in keys if is_small(getattr(row, key)) and getattr(row, key) != KECIL]
                if small:
                    message = f'"{row.nama}" pada {dimension} menyebut satu atau dua orang'
                    yield Problem(row.place(small[0]), "angka-kecil", message, hint, "info")


def dates_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each count of people, and each index, of a day or year written twice."""
    figures = _figures(village)
    days = [(count.per_tanggal.isoformat(), count.place("per_tanggal")) for count in figures.penduduk]
    yield from repeated(days, "penduduk-ganda", "tanggal", "Gabungkan keduanya")
    years = [(f"{index.jenis} {index.tahun}", index.place("tahun")) for index in figures.indeks]
    yield from repeated(years, "indeks-ganda", "indeks", "Hapus salah satu")


def programmes_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each survey of a period, and each aid programme, that is written twice."""
    figures = _figures(village)
    surveys = [(_period(survey), survey.place("periode")) for survey in figures.skm]
    yield from repeated(
        surveys, "skm-ganda", "survei", "Hapus salah satu, atau periksa periodenya", "ditulis"
    )
    aid = [(_told_apart(programme), programme.place("program")) for programme in figures.bantuan]
    hint = "Gabungkan keduanya; bila dibayar bertahap, tambahkan tahap: pada masing-masing"
    yield from repeated(aid, "bantuan-ganda", "bantuan", hint, "ditulis")


def _period(survey: Skm) -> str:
    """Return "Semester I 2026", whether or not the period names its year."""
    return f"{survey.periode.removesuffix(str(survey.tahun)).strip()} {survey.tahun}"


def rows_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each group of a breakdown that has two rows; neighbourhoods may share a name."""
    for count in _figures(village).penduduk:
        for dimension, rows in count.rincian.items():
            placed = [(row.nama, row.place("nama")) for row in rows if dimension != "wilayah"]
            yield from repeated(placed, "rincian-ganda", dimension, "Gabungkan kedua barisnya", "ditulis")


def _told_apart(aid: Bantuan) -> str:
    """Return everything that tells an aid programme from another one: "blt-desa, 2026, Januari-Juni"."""
    parts = (aid.program, aid.nama, str(aid.tahun), aid.tahap, aid.sumber_dana)
    return ", ".join(part for part in parts if part is not None)


def index_in_scale(village: Village) -> Iterator[Problem]:
    """Yield an error for each score above its scale, 1 for the IDM and 100 for Indeks Desa: a lost comma."""
    for index in _figures(village).indeks:
        most, example = (1, "0,7738") if index.jenis == "idm" else (100, "71,42")
        parts = [(value, index.place("dimensi", name), name) for name, value in index.dimensi.items()]
        for value, place, name in ((index.skor, index.place("skor"), "skor"), *parts):
            if value > most:
                message = f'"{name}" {index.tahun} tertulis {_comma(value)}, di luar 0 sampai {most}'
                hint = f'Periksa komanya, contoh {name}: "{example}"'
                yield Problem(place, "indeks-skor", message, hint)


def index_of_three(village: Village) -> Iterator[Problem]:
    """Yield a warning for an IDM that is not the mean of IKS, IKE and IKL (Permendesa 2/2016)."""
    for index in _figures(village).indeks:
        mean = index.rata_dimensi
        if mean is not None and abs(mean - index.skor) > IDM_TOLERANCE:
            shown = _comma(mean.quantize(Decimal("0.0001"), ROUND_HALF_UP))
            message = f"skor {index.tahun} tertulis {_comma(index.skor)}, rata-rata tiga dimensinya {shown}"
            yield Problem(index.place("skor"), "idm-rata", message, "Periksa skor dan dimensinya", "warning")


def status_of_its_score(village: Village) -> Iterator[Problem]:
    """Yield a warning for an IDM whose status is not that of its score (Permendesa 2/2016)."""
    for index in _figures(village).indeks:
        if index.jenis != "idm" or index.skor > 1:
            continue
        status = next(name for name, above in IDM_STATUS if index.skor > above)
        if status != index.status:
            message = f'"status" tertulis {index.status}, padahal skor {_comma(index.skor)} berarti {status}'
            hint = "Periksa skor dan statusnya"
            yield Problem(index.place("status"), "idm-status", message, hint, "warning")


def no_index_of_a_kelurahan(village: Village) -> Iterator[Problem]:
    """Yield a warning for a kelurahan with an index that is made for villages."""
    for index in _figures(village).indeks if village.is_kelurahan else ():
        hint = "Hapus bagian indeks, atau periksa kode pada profil.yml"
        message = "kelurahan tidak dinilai dengan Indeks Desa"
        yield Problem(index.place(), "kelurahan-indeks", message, hint, "warning")


def survey_adds_up(village: Village) -> Iterator[Problem]:
    """Yield an error for a survey whose index is not 25 times the mean of its elements, to 1.0.

    Source: PermenPANRB 14/2017; published roundings of the weight 1/9 move the index by less than 1.
    """
    for survey in _figures(village).skm:
        for name, value in survey.unsur.items():
            if not 1 <= value <= 4:
                message = f'nilai unsur "{name}" tertulis {_comma(value)}, di luar 1 sampai 4'
                place = survey.place("unsur", name)
                yield Problem(place, "skm-unsur", message, "Tulis rata-rata jawaban, contoh 3,41")
        yield from _index(survey)


def _index(survey: Skm) -> Iterator[Problem]:
    computed = survey.dihitung
    if survey.nilai is None:
        return
    if not 25 <= survey.nilai <= 100:
        message = f'"nilai" tertulis {_comma(survey.nilai)}, di luar 25 sampai 100'
        hint = "Kalikan 25 bila itu rata-rata dari 1 sampai 4, contoh 85,03"
        yield Problem(survey.place("nilai"), "skm-nilai", message, hint)
    elif computed is None:
        message = f"nilai {_comma(survey.nilai)} ditulis, tetapi unsurnya baru {len(survey.unsur)} dari 9"
        hint = "Lengkapi sembilan unsur agar nilainya dapat dihitung ulang"
        yield Problem(survey.place("nilai"), "skm-unsur-kurang", message, hint, "warning")
    elif abs(survey.nilai - computed) > 1:
        shown = _comma(computed.quantize(Decimal("0.01"), ROUND_HALF_UP))
        message = f'"nilai" tertulis {_comma(survey.nilai)}, hitungan dari sembilan unsur {shown}'
        yield Problem(survey.place("nilai"), "skm-nilai", message, "Periksa nilai dan kesembilan unsurnya")


def survey_grade(village: Village) -> Iterator[Problem]:
    """Yield a warning for a survey whose grade is not that of its index (PermenPANRB 14/2017)."""
    for survey in _figures(village).skm:
        if survey.mutu is None or survey.nilai is None or not 25 <= survey.nilai <= 100:
            continue
        grade = next(name for name, least in GRADES if survey.nilai >= least)
        if grade != survey.mutu:
            message = f'"mutu" tertulis {survey.mutu}, padahal nilai {_comma(survey.nilai)} bermutu {grade}'
            hint = "A mulai 88,31; B mulai 76,61; C mulai 65,00; D mulai 25,00. Periksa nilai dan mutunya"
            yield Problem(survey.place("mutu"), "skm-mutu", message, hint, "warning")


def aid_within_families(village: Village) -> Iterator[Problem]:
    """Yield a warning for aid to families that reached more of them than there are."""
    newest = _figures(village).terbaru
    families = newest.kk if newest is not None else None
    for aid in _figures(village).bantuan:
        if families is None or aid.penerima is None or aid.program not in FAMILY_AID:
            continue
        if aid.penerima > families:
            message = (
                f"penerima {_dots(aid.penerima)} keluarga, di desa ada {_dots(families)} kepala keluarga"
            )
            yield Problem(aid.place("penerima"), "bantuan-kk", message, "Periksa kedua angkanya", "warning")


def aid_adds_up(village: Village) -> Iterator[Problem]:
    """Yield a warning where the families of all hamlets are not those of the programme."""
    for aid in _figures(village).bantuan:
        counts = [row.penerima for row in aid.wilayah if isinstance(row.penerima, int)]
        if aid.penerima is None or not counts or len(counts) != len(aid.wilayah):
            continue
        if sum(counts) != aid.penerima:
            message = f"penerima per wilayah berjumlah {sum(counts)}, seluruhnya {aid.penerima}"
            hint = "Periksa angkanya"
            yield Problem(aid.place("penerima"), "bantuan-jumlah", message, hint, "warning")


def cash_aid_within_limit(village: Village) -> Iterator[Problem]:
    """Yield a warning for BLT above what a family may receive in a year (V17, data/batas-belanja.yml)."""
    for aid in _figures(village).bantuan:
        value = aid.nilai_per_penerima
        limit = next((each for each in limits().blt if each.holds(aid.tahun)), None)
        if aid.program != "blt-desa" or value is None or limit is None:
            continue
        most = 12 * limit.per_keluarga_per_bulan
        if value * (aid.kali or 1) > most:
            message = f"BLT {aid.tahun} lebih dari {format_rupiah(most)} per keluarga setahun ({limit.dasar})"
            hint = "Periksa nilai_per_penerima dan kali"
            yield Problem(aid.place("nilai_per_penerima"), "bantuan-batas", message, hint, "warning")


def _dots(value: int) -> str:
    return format_number(Decimal(value))


def _comma(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
