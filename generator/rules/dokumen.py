"""Rules on regulations and documents: named once, and what they refer to exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.dokumen import DaftarDokumen, ProdukHukum
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.notation import quoted
from generator.source.problem import Problem

_WITH_YEAR = re.compile(r"\s+tahun\s+[0-9]{4}$", re.IGNORECASE)
NO_DOCUMENTS = DaftarDokumen.empty()


def _documents(village: Village) -> DaftarDokumen:
    return village.dokumen or NO_DOCUMENTS


def regulations_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each regulation whose kind, number and year another one has."""
    laws = _documents(village).produk_hukum
    placed = [(f"{law.jenis} {law.nomor.lstrip('0')}/{law.tahun}", law.place("nomor")) for law in laws]
    hint = "Hapus salah satu, atau perbaiki nomornya"
    yield from repeated(placed, "peraturan-ganda", "peraturan", hint)


def numbered_by_year(village: Village) -> Iterator[Problem]:
    """Yield a warning for each regulation set in another year than its own, or with a year in its number."""
    for law in _documents(village).produk_hukum:
        if law.ditetapkan is not None and law.ditetapkan.year != law.tahun:
            message = f'"ditetapkan" {law.ditetapkan:%Y-%m-%d}, padahal tahun peraturannya {law.tahun}'
            hint = "Periksa keduanya; nomor peraturan mengikuti tahun ditetapkan"
            yield Problem(law.place("ditetapkan"), "peraturan-tahun", message, hint, "warning")
        bare = _WITH_YEAR.sub("", law.nomor)
        if bare != law.nomor:
            message = f'"nomor" tertulis {quoted(law.nomor)}, padahal tahun ditambahkan oleh situs'
            yield Problem(law.place("nomor"), "peraturan-nomor", message, f"Tulis nomor: {bare}", "warning")


def references_exist(village: Village) -> Iterator[Problem]:
    """Yield a warning for each regulation that another changes or revokes and that is not listed.

    A regulation that names itself is an error.
    """
    laws = _documents(village).produk_hukum
    known = {law.rujukan for law in laws}
    for law in laws:
        for key in ("mengubah", "mencabut"):
            for index, target in enumerate(getattr(law, key)):
                shown = f"{target.jenis} {target.nomor}/{target.tahun}"
                if target == law.rujukan:
                    message = f'"{key}" menyebut peraturan ini sendiri, {shown}'
                    hint = "Tulis peraturan yang lama"
                    yield Problem(law.place(key, index), "peraturan-sendiri", message, hint)
                elif target not in known:
                    message = f'"{key}" menyebut {shown}, yang tidak ada pada daftar'
                    hint = f"Tambahkan peraturan itu, contoh jenis: {target.jenis}, nomor: {target.nomor}"
                    yield Problem(law.place(key, index), "peraturan-rujukan", message, hint, "warning")


def regulations_of_a_kelurahan(village: Village) -> Iterator[Problem]:
    """Yield an error for each regulation that a kelurahan cannot make."""
    for law in _documents(village).produk_hukum if village.is_kelurahan else ():
        if law.jenis != "sk-kepala":
            message = f'kelurahan tidak membuat "{law.jenis}"'
            yield Problem(law.place("jenis"), "kelurahan-peraturan", message, "Tulis jenis: sk-kepala")


def set_before_announced(village: Village) -> Iterator[Problem]:
    """Yield a warning for each regulation announced before it was set."""
    for law in _documents(village).produk_hukum:
        if _early(law):
            hint = "Periksa ditetapkan dan diundangkan"
            message = "diundangkan sebelum ditetapkan"
            yield Problem(law.place("diundangkan"), "peraturan-tanggal", message, hint, "warning")


def _early(law: ProdukHukum) -> bool:
    return law.diundangkan is not None and law.ditetapkan is not None and law.diundangkan < law.ditetapkan


def agreements_hold(village: Village) -> Iterator[Problem]:
    """Yield an error for each agreement that ends before it starts, and where there are said to be none."""
    documents = _documents(village)
    for agreement in documents.kerja_sama:
        start, end = agreement.mulai, agreement.berakhir
        if start is not None and end is not None and end < start:
            message = f'"berakhir" {end:%Y-%m-%d} mendahului mulai {start:%Y-%m-%d}'
            yield Problem(agreement.place("berakhir"), "kerja-sama", message, "Periksa kedua tanggalnya")
    if documents.nihil_kerja_sama and documents.kerja_sama:
        message = "dinyatakan tidak ada kerja sama, padahal ada yang ditulis"
        yield Problem(documents.place("nihil_kerja_sama"), "kerja-sama", message, "Hapus baris itu")


def documents_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each document whose id another one has."""
    placed = [(document.id, document.place("id")) for document in _documents(village).dokumen]
    yield from repeated(placed, "dokumen-ganda", "id dokumen", "Beri tiap dokumen id sendiri")


def excluded_stays_out(village: Village) -> Iterator[Problem]:
    """Yield an error for excluded information that is published or has no reason (UU 14/2008 Ps 17).

    That it names no law is a warning.
    """
    for document in _documents(village).dokumen:
        if document.kategori != "dikecualikan":
            continue
        for key in ("berkas", "tautan"):
            if getattr(document, key) is not None:
                message = f'informasi yang dikecualikan "{document.judul}" punya {key}'
                hint = f"Hapus {key} dan berkasnya, atau ganti kategorinya"
                yield Problem(document.place(key), "dikecualikan-dimuat", message, hint)
        if document.alasan is None:
            message = f'informasi yang dikecualikan "{document.judul}" tanpa alasan'
            hint = "Tambahkan alasan, contoh alasan: Memuat keadaan keuangan orang per orang"
            yield Problem(document.place(), "dikecualikan-alasan", message, hint)
        if document.dasar is None:
            message = f'informasi yang dikecualikan "{document.judul}" tanpa dasar hukum'
            hint = "Tambahkan dasar, contoh dasar: UU 14/2008 Pasal 17 huruf h"
            yield Problem(document.place(), "dikecualikan-dasar", message, hint, "warning")
