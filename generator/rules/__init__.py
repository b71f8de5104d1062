"""What must hold between values: each rule is a function that yields Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.village import Village
from generator.rules import (
    anggaran,
    anggaran_batas,
    anggaran_kelurahan,
    anggaran_kode,
    bumdes,
    colour,
    contact,
    dokumen,
    files,
    identity,
    kabar,
    kabar_isi,
    kelurahan,
    koperasi,
    layanan,
    pembangunan,
    pemerintahan,
    perencanaan,
    statistik,
    years,
)
from generator.source.problem import Problem

Rule = Callable[[Village], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identity.known_code,
    identity.name_without_its_word,
    kelurahan.no_village_bodies,
    files.missing_attachments,
    files.large_pictures,
    colour.readable_colours,
    contact.opening_hours,
    layanan.one_id_each,
    layanan.times_have_units,
    layanan.amounts_are_whole,
    pemerintahan.leaders_exist,
    pemerintahan.counts_add_up,
    anggaran.sums,
    anggaran.overspent,
    anggaran.plans,
    anggaran.changes,
    anggaran.amounts,
    anggaran.reasons,
    anggaran_kode.accounts,
    anggaran_kode.activities,
    anggaran_kode.unforeseen,
    anggaran_kode.repeated,
    anggaran_batas.funds,
    anggaran_batas.fund_names,
    anggaran_batas.fund_parts,
    anggaran_batas.shares,
    anggaran_batas.cash_aid,
    anggaran_batas.set_in_time,
    anggaran_batas.dana_desa_places,
    anggaran_kelurahan.sums,
    anggaran_kelurahan.overspent,
    anggaran_kelurahan.amounts,
    bumdes.loss_is_negative,
    bumdes.result_adds_up,
    bumdes.money_once,
    pembangunan.one_id_each,
    pembangunan.dates_in_order,
    pembangunan.progress_in_order,
    pembangunan.money_within_the_work,
    koperasi.official_name,
    koperasi.managers_are_no_officials,
    koperasi.contacts_need_consent,
    koperasi.repaid_within_the_support,
    perencanaan.plans_of_a_kelurahan,
    perencanaan.years_once,
    perencanaan.period_in_order,
    perencanaan.reasons_given,
    perencanaan.meetings_have_happened,
    dokumen.regulations_once,
    dokumen.regulations_of_a_kelurahan,
    dokumen.set_before_announced,
    dokumen.agreements_hold,
    dokumen.documents_once,
    dokumen.excluded_stays_out,
    statistik.people_add_up,
    statistik.same_as_the_profile,
    statistik.small_counts_hidden,
    statistik.dates_once,
    statistik.programmes_once,
    statistik.index_in_scale,
    statistik.index_of_three,
    statistik.no_index_of_a_kelurahan,
    statistik.survey_adds_up,
    statistik.respondents_add_up,
    statistik.aid_adds_up,
    statistik.cash_aid_within_limit,
    years.reports_once,
    kabar.announcement_fields,
    kabar.emergency_parts,
    kabar.order_of_times,
    kabar.described_pictures,
    kabar.stable_ids,
    kabar.one_key_each,
    kabar_isi.bounded_text,
    kabar_isi.safe_text,
    kabar_isi.files_in_text,
)
"""Each looks at one thing at a time, so it holds whatever else is wrong."""

COMPARISONS: tuple[Rule, ...] = (
    files.unused_attachments,
    contact.channels,
    bumdes.capital_in_the_budget,
    bumdes.share_in_the_budget,
    pembangunan.in_the_budget,
    pembangunan.within_the_budget,
    pembangunan.near_the_village,
    koperasi.support_in_the_budget,
    koperasi.businesses_once,
    perencanaan.accepted_is_planned,
    dokumen.references_exist,
)
"""Each needs several files, and would be wrong of those whose other half could not be read."""


def check_village(village: Village, *, whole: bool = True) -> Iterator[Problem]:
    """Yield every Problem that the rules find; files are compared only when the `whole` village was read."""
    for rule in (*RULES, *COMPARISONS) if whole else RULES:
        yield from rule(village)
