"""What a budget line is, in words: where, by whom, for what, paid by which funds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.anggaran import Kegiatan, Keluaran, Pos, Program, Rincian
from generator.model.dana import fund_code, fund_name
from generator.render.formats import angka, rupiah

STATUS = {
    "rencana": "direncanakan",
    "berjalan": "sedang berjalan",
    "selesai": "selesai",
    "belum-selesai": "belum selesai",
    "tidak-terlaksana": "tidak terlaksana",
}


def about(line: Pos | Kegiatan | Program) -> list[str]:
    """Return what a line is: "di Dusun II", "oleh Kasi Kesejahteraan", "dari Dana Desa"."""
    found = [] if isinstance(line, Pos) else _work(line)
    if isinstance(line, Program):
        return found
    funds = _funds(line)
    if funds:
        found.append(f"dari {funds}")
    if line.kode_sumber:
        found.append(f"kode pada dokumen: {line.kode_sumber}")
    if line.catatan:
        found.append(f"catatan: {line.catatan}")
    return found


def _work(line: Kegiatan | Program) -> list[str]:
    found = [f"di {line.lokasi}"] if line.lokasi else []
    if line.pelaksana:
        found.append(f"oleh {line.pelaksana}")
    activity = line if isinstance(line, Kegiatan) else None
    if activity is not None and activity.tim:
        found.append(f"tim: {', '.join(activity.tim)}")
    if activity is not None and activity.waktu:
        found.append(f"waktu: {activity.waktu}")
    if line.keluaran is not None:
        made = activity.realisasi_keluaran if activity is not None else None
        found.append(f"keluaran: {_output(line.keluaran, made)}")
    if line.status:
        found.append(STATUS[line.status])
    return found if activity is None else [*found, *_work_notes(activity)]


def _work_notes(line: Kegiatan) -> Iterator[str]:
    if line.alasan:
        yield f"alasan: {line.alasan}"
    if line.blt is not None and line.blt.kpm:
        months = f", {line.blt.bulan} bulan" if line.blt.bulan else ""
        at_once = f", dibayar tiap {line.blt.bulan_sekali_bayar} bulan" if line.blt.bulan_sekali_bayar else ""
        yield f"penerima: {angka(line.blt.kpm)} keluarga{months}{at_once}"


def _output(output: Keluaran, made: Decimal | None) -> str:
    """Return "Jalan rabat beton 350 m, terwujud 148 m"."""
    unit = f" {output.satuan}" if output.satuan else ""
    planned = f"{angka(output.volume)}{unit}" if output.volume is not None else ""
    text = " ".join(filter(None, (output.uraian, planned)))
    return f"{text}, terwujud {angka(made)}{unit}" if made is not None else text


def _funds(line: Kegiatan | Pos) -> str:
    """Return "Dana Desa Rp100.000.000, Pendapatan Asli Desa Rp25.000.000"."""
    if isinstance(line, Pos) and len(line.sumber_dana) < 2:
        return ""
    names = [(fund_name(fund_code(part)), part.nilai) for part in line.sumber_dana]
    return ", ".join(name if amount is None else f"{name} {rupiah(amount)}" for name, amount in names)


def measure(item: Rincian) -> str:
    """Return "300 sak x Rp65.000"."""
    unit = f" {item.satuan}" if item.satuan else ""
    volume = f"{angka(item.volume)}{unit}" if item.volume is not None else ""
    price = rupiah(item.harga) if item.harga is not None else ""
    return " × ".join(filter(None, (volume, price)))
