"""JSON Schemas of the clerks' files, for editors that complete and check while typing."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.agenda import Agenda
from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.bumdes import Bumdes
from generator.model.dokumen import DaftarDokumen
from generator.model.federasi import Federasi
from generator.model.kabar import GIVEN, Berita, Halaman, Pengumuman
from generator.model.koperasi import DaftarKoperasi
from generator.model.layanan import DaftarLayanan
from generator.model.pembangunan import Pembangunan
from generator.model.pemerintahan import Pemerintahan
from generator.model.perencanaan import Perencanaan
from generator.model.profil import BawaanWilayah, Profil
from generator.model.record import Record
from generator.model.statistik import Statistik
from generator.model.umkm import DaftarUmkm

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
"""The draft that yaml-language-server knows best."""


class Kind(NamedTuple):
    """A kind of file that clerks write: its record, where it stands, and what it is for."""

    record: type[Record]
    where: str
    purpose: str


FILES: Final[dict[str, Kind]] = {
    "profil": Kind(Profil, "profil.yml", "Siapa dan di mana desa ini; satu-satunya berkas yang wajib ada"),
    "pemerintahan": Kind(
        Pemerintahan, "pemerintahan.yml", "Perangkat, BPD, lembaga, PPID, dan saluran pengaduan"
    ),
    "layanan": Kind(DaftarLayanan, "layanan.yml", "Layanan di kantor: syarat, langkah, waktu, biaya"),
    "anggaran": Kind(Anggaran, "anggaran/2026.yml", "Anggaran desa satu tahun dan realisasinya"),
    "anggaran-kelurahan": Kind(
        AnggaranKelurahan, "anggaran/2026.yml", "Anggaran kelurahan satu tahun dan realisasinya"
    ),
    "pembangunan": Kind(Pembangunan, "pembangunan.yml", "Pekerjaan dan kemajuannya, program dari luar"),
    "perencanaan": Kind(Perencanaan, "perencanaan.yml", "RPJM, RKP, musyawarah, dan usulan warga"),
    "bumdes": Kind(Bumdes, "bumdes.yml", "Badan usaha milik desa: unit, modal, hasil"),
    "koperasi": Kind(DaftarKoperasi, "koperasi.yml", "Koperasi di desa"),
    "umkm": Kind(DaftarUmkm, "umkm.yml", "Usaha warga; pemilik dan kontaknya hanya dengan izin"),
    "dokumen": Kind(DaftarDokumen, "dokumen.yml", "Peraturan, dokumen publik, aset, kerja sama"),
    "statistik": Kind(Statistik, "statistik.yml", "Penduduk, indeks desa, survei kepuasan, bantuan"),
    "agenda": Kind(Agenda, "agenda.yml", "Acara yang akan datang"),
    "wilayah": Kind(BawaanWilayah, "wilayah.yml", "Bawaan untuk semua desa di bawah folder ini"),
    "federasi": Kind(Federasi, "federasi.yml", "Situs lain yang ikut didaftar di portal"),
    "berita": Kind(Berita, "berita/2026-11-24-musrenbang.md", "Bagian kepala berita"),
    "pengumuman": Kind(Pengumuman, "pengumuman/2026-11-20-posyandu.md", "Bagian kepala pengumuman"),
    "halaman": Kind(Halaman, "halaman/sejarah-embung.md", "Bagian kepala halaman bebas"),
}
"""Every kind of file, by the name of its schema."""


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of file by its name: "profil" and so on."""
    return {name: _schema(kind) for name, kind in FILES.items()}


def _schema(kind: Kind) -> dict[str, Any]:
    made = kind.record.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_EditorSchema, mode="validation"
    )
    parts = made.pop("$defs", {})
    head = {"$schema": DRAFT, "title": kind.where, "description": kind.purpose}
    return head | made | ({"definitions": parts} if parts else {})


class _EditorSchema(GenerateJsonSchema):
    """What an editor should know: no class names, no defaults, none of the fields that the program fills.

    Text may be a number: an editor takes an unquoted `5` or `08.00` for one, we read it as text.
    """

    def generate(
        self, schema: core_schema.CoreSchema, mode: JsonSchemaMode = "validation"
    ) -> JsonSchemaValue:
        made = super().generate(schema, mode)
        made.pop("title", None)
        return made

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        words = list(schema["expected"])
        numbers = [int(word) for word in words if str(word).isdecimal()]
        return {"enum": words + numbers} if numbers else {"type": "string", "enum": words}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        made.pop("title", None)
        made.pop("description", None)
        for key in GIVEN:
            made.get("properties", {}).pop(key, None)
        return made
