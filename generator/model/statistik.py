"""statistik.yml: people counted, index values, survey, aid as counts."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, WithJsonSchema

from generator.model.fields import (
    Amount,
    Count,
    Date,
    Inhabitants,
    Measure,
    Sources,
    Text,
    Year,
    without_origin,
)
from generator.model.record import Berkas, Block, Record
from generator.source.notation import NotationError
from generator.source.number import parse_count

KECIL = "<3"
"""What stands for one or two people, where naming the number could point at a person."""

Dimensi = Literal[
    "wilayah",
    "umur",
    "pendidikan",
    "pekerjaan",
    "perkawinan",
    "agama",
    "hubungan_keluarga",
    "kewarganegaraan",
    "golongan_darah",
    "disabilitas",
    "jaminan_kesehatan",
    "kepemilikan_ktp",
    "akta_kelahiran",
    "pemilih",
]
DIMENSI: tuple[str, ...] = get_args(Dimensi)
SEBAGIAN = frozenset({"disabilitas", "jaminan_kesehatan", "kepemilikan_ktp", "akta_kelahiran", "pemilih"})
"""Dimensions that count some of the people only: their sum is at most the population."""
PEKA = frozenset({"agama", "disabilitas"})
"""Dimensions whose small numbers could point at a person (UU 27/2022 Ps 4)."""

Unsur = Literal[
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana"
]
UNSUR: tuple[str, ...] = get_args(Unsur)
"""The nine elements of the satisfaction survey (PermenPANRB 14/2017)."""

IDM_DIMENSI = ("iks", "ike", "ikl")


def _people(value: Any) -> Any:
    """Return a count, or "<3" for one or two people."""
    if isinstance(value, str) and value.replace(" ", "") == KECIL:
        return KECIL
    if isinstance(value, str):
        return parse_count(value)
    if isinstance(value, int):
        return value
    raise NotationError("nilai", "bukan satu angka", 'Tulis jumlah orang, contoh 12, atau "<3"')


Orang = Annotated[
    int | str,
    BeforeValidator(_people),
    WithJsonSchema({"type": ["number", "string"], "pattern": "^([0-9.]+|< ?3)$", "examples": ["120"]}),
]


class Sel(Record):
    """One row of a breakdown: men, women, together."""

    nama: Text = Field(title="Nama", examples=["Dusun I"])
    laki_laki: Orang | None = Field(None, title="Laki-laki", description="Orang")
    perempuan: Orang | None = Field(None, title="Perempuan", description="Orang")
    jumlah: Orang | None = Field(None, title="Jumlah", description="Orang; bila tidak dirinci")
    kk: Count | None = Field(None, title="Kepala keluarga", description="Keluarga")

    @property
    def total(self) -> int | None:
        """Return men and women together; None when it cannot be known."""
        if isinstance(self.jumlah, int):
            return self.jumlah
        if isinstance(self.laki_laki, int) and isinstance(self.perempuan, int):
            return self.laki_laki + self.perempuan
        return None

    @property
    def is_small(self) -> bool:
        """Tell whether the village itself wrote "<3" for the row as a whole."""
        return self.jumlah == KECIL


class DataPenduduk(Block):
    """The people of a village on one day, as sums."""

    per_tanggal: Date = Field(title="Per tanggal", description="Tanggal data")
    jumlah: Inhabitants = Field(title="Jumlah penduduk", description="Orang")
    laki_laki: Count | None = Field(None, title="Laki-laki", description="Orang")
    perempuan: Count | None = Field(None, title="Perempuan", description="Orang")
    kk: Count | None = Field(None, title="Kepala keluarga", description="Keluarga")
    rincian: Annotated[dict[Dimensi, tuple[Sel, ...]], BeforeValidator(without_origin)] = Field(
        {}, title="Rincian"
    )


class IndeksDesa(Block):
    """The index of one year: IDM until 2024, Indeks Desa from 2025."""

    tahun: Year = Field(title="Tahun")
    jenis: Literal["idm", "indeks-desa"] = Field(title="Jenis")
    skor: Measure = Field(title="Skor")
    status: Literal["mandiri", "maju", "berkembang", "tertinggal", "sangat-tertinggal"] = Field(
        title="Status"
    )
    dimensi: Annotated[
        dict[
            Literal[
                "iks",
                "ike",
                "ikl",
                "layanan_dasar",
                "sosial",
                "ekonomi",
                "lingkungan",
                "aksesibilitas",
                "tata_kelola",
            ],
            Measure,
        ],
        BeforeValidator(without_origin),
    ] = Field({}, title="Dimensi")

    @property
    def rata_dimensi(self) -> Decimal | None:
        """Return the mean of IKS, IKE and IKL for an IDM that gives all three."""
        parts = [value for name, value in self.dimensi.items() if name in IDM_DIMENSI]
        return sum(parts, Decimal(0)) / 3 if self.jenis == "idm" and len(parts) == 3 else None


class Kelompok(Record):
    """How many respondents belong to a group."""

    nama: Text = Field(title="Kelompok")
    jumlah: Count = Field(title="Jumlah", description="Orang")


class Skm(Block):
    """One satisfaction survey: respondents counted, nine elements from 1 to 4, the index."""

    periode: Text = Field(title="Periode", examples=["Semester I 2026"])
    tahun: Year = Field(title="Tahun")
    responden: Count = Field(title="Responden", description="Orang")
    unsur: Annotated[dict[Unsur, Measure], BeforeValidator(without_origin)] = Field(
        {}, title="Nilai sembilan unsur", description="Rata-rata tiap unsur, 1 sampai 4"
    )
    nilai: Measure | None = Field(None, title="Nilai IKM", description="25 sampai 100")
    mutu: Literal["A", "B", "C", "D"] | None = Field(None, title="Mutu pelayanan")
    laki_laki: Count | None = Field(None, title="Responden laki-laki")
    perempuan: Count | None = Field(None, title="Responden perempuan")
    pendidikan: tuple[Kelompok, ...] = Field((), title="Responden menurut pendidikan")
    tindak_lanjut: tuple[Text, ...] = Field((), title="Tindak lanjut")

    @property
    def dihitung(self) -> Decimal | None:
        """Return 25 times the mean of the nine elements; None when one is missing."""
        if len(self.unsur) != len(UNSUR):
            return None
        return 25 * sum(self.unsur.values(), Decimal(0)) / len(UNSUR)


class PenerimaWilayah(Record):
    """How many families of one hamlet received aid."""

    nama: Text = Field(title="Nama", examples=["Dusun I"])
    penerima: Orang = Field(title="Keluarga penerima")


class Bantuan(Block):
    """One aid programme in one year, as counts; names of recipients have no place here."""

    program: Literal["blt-desa", "pkh", "sembako", "pip", "rtlh", "pbi-jkn", "lainnya"] = Field(
        title="Program"
    )
    nama: Text | None = Field(None, title="Nama", description="Bila program lainnya")
    tahun: Year = Field(title="Tahun")
    tahap: Text | None = Field(None, title="Tahap", examples=["Januari-Juni"])
    dasar: Text | None = Field(None, title="Dasar penetapan")
    penerima: Count | None = Field(None, title="Keluarga penerima", description="Keluarga")
    nilai_per_penerima: Amount | None = Field(
        None, title="Nilai per penerima", description="Rupiah sekali bayar"
    )
    kali: Count | None = Field(None, title="Kali pembayaran", description="Setahun")
    sumber_dana: Text | None = Field(None, title="Sumber dana")
    kriteria: Sources = Field((), title="Kriteria")
    wilayah: tuple[PenerimaWilayah, ...] = Field((), title="Penerima per wilayah")


class Statistik(Berkas):
    """Figures about the village and its people."""

    penduduk: tuple[DataPenduduk, ...] = Field((), title="Penduduk")
    indeks: tuple[IndeksDesa, ...] = Field((), title="Indeks Desa")
    skm: tuple[Skm, ...] = Field((), title="Survei kepuasan")
    bantuan: tuple[Bantuan, ...] = Field((), title="Bantuan")

    @property
    def terbaru(self) -> DataPenduduk | None:
        """Return the newest count of people."""
        return max(self.penduduk, key=lambda satu: satu.per_tanggal, default=None)
