"""How old data may grow before a page says so: periods that are legal or sensible (informasi-wajib.yml)."""

from __future__ import annotations

from datetime import date, timedelta

PROGRES = 90
SETAHUN = 365


def is_old(per_tanggal: date | None, today: date, days: int) -> bool:
    """Tell whether data of the day `per_tanggal` are more than `days` old; undated data are not judged."""
    return per_tanggal is not None and per_tanggal < today - timedelta(days=days)
