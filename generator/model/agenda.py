"""agenda.yml: what takes place in the village, and when."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from pydantic import Field

from generator.model.fields import EndMoment, Identifier, Moment, Sources, Text, Truth
from generator.model.kabar import end_of
from generator.model.record import Berkas, Record
from generator.source.slug import slugify


class Acara(Record):
    """An event: a meeting, a service on wheels, a feast. A date alone means the whole day."""

    judul: Text = Field(title="Judul", examples=["Musyawarah rencana kerja 2027"])
    mulai: Moment = Field(title="Mulai")
    selesai: EndMoment | None = Field(None, title="Selesai")
    tempat: Text | None = Field(None, title="Tempat", examples=["Balai desa"])
    keterangan: Text | None = Field(None, title="Keterangan")
    terbuka: Truth = Field(False, title="Terbuka untuk umum")
    wilayah: Sources = Field((), title="Wilayah", description="Dusun atau RT")
    penanggung_jawab: Text | None = Field(None, title="Penanggung jawab")
    batal: Truth = Field(False, title="Batal", description="ya: acara tidak jadi diadakan")
    id: Identifier | None = Field(None, title="Id", description="Tetap bila judul atau waktu berganti")

    @property
    def kunci(self) -> str:
        """Return what calendars know the event by: its id, or its day and title."""
        return self.id or f"{self.mulai:%Y%m%d}-{slugify(self.judul)}"

    @property
    def sehari_penuh(self) -> bool:
        """Tell whether the event has days only, no hours."""
        return self.mulai.time() == time.min and (self.selesai is None or self.selesai.time() == time.min)

    @property
    def usai(self) -> datetime:
        """Return when the event is over: without an end in writing, at the end of its day."""
        if self.selesai is not None:
            return end_of(self.selesai)
        return datetime.combine(self.mulai.date(), time.min) + timedelta(days=1)


class Agenda(Berkas):
    """The events of a village."""

    agenda: tuple[Acara, ...] = Field((), title="Agenda")
