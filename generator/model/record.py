"""The bases of our models: frozen, strict about keys, aware of where they were written."""

from __future__ import annotations

from typing import Annotated, Any, Self, cast

from pydantic import BaseModel, ConfigDict, Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

from generator.model.fields import Date, Sources, Version
from generator.model.migrations import FORMAT_VERSION
from generator.source.problem import NOWHERE, Origin
from generator.source.reader import ORIGIN_KEY


class Record(BaseModel):
    """A mapping in a clerk's file. Keys are the YAML keys; unknown ones are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)

    origin: Annotated[
        SkipJsonSchema[SkipValidation[Any]], Field(alias=ORIGIN_KEY, exclude=True, repr=False)
    ] = NOWHERE

    @classmethod
    def empty(cls) -> Self:
        """Return what a mapping without keys is read as; it costs no preparations for reading one."""
        return cast("Self", cls.model_construct())

    def place(self, *steps: str | int) -> Origin:
        """Return where the value under `steps` was written: `pos.place("anggaran")`."""
        origin: Origin = self.origin
        return origin.at(*steps) if steps else origin


class Block(Record):
    """A record that can say where its data come from and how old they are."""

    sumber: Sources = Field((), title="Sumber", description="Dokumen atau alamat asal data")
    per_tanggal: Date | None = Field(None, title="Per tanggal", description="Tanggal data")


class Berkas(Block):
    """A file that a village publishes: `versi` is the version of its format."""

    versi: Version = Field(FORMAT_VERSION, title="Versi format")
