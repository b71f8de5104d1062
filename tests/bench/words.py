"""The words that invented villages are made from. No person, firm or figure here is a real one."""

from __future__ import annotations

PEOPLE = (
    "Suwarno", "Siti Aminah", "Ahmad Fauzi", "Ni Made Ayu", "Bambang Hermanto", "Rina Wati", "I Ketut Sudana",
    "Yulianti", "Hasan Basri", "Dewi Lestari", "Agus Salim", "Sri Handayani", "Joko Purnomo", "Nurhayati",
    "Rudi Hartono", "Maria Ulfa", "Edi Susanto", "Fitriani", "Muhammad Ridwan", "Lilis Suryani",
    "Wayan Sukerta", "Eka Putri", "Zainal Abidin", "Tuti Handayani",
)  # fmt: skip
POSTS = (
    "Sekretaris", "Kaur Keuangan", "Kaur Umum", "Kaur Perencanaan", "Kasi Pemerintahan", "Kasi Kesejahteraan",
    "Kasi Pelayanan",
)  # fmt: skip
BODIES = ("LPM", "PKK", "Karang Taruna", "Linmas", "Gapoktan")
SERVICES = (
    "Surat Keterangan Usaha", "Surat Pengantar KTP", "Surat Keterangan Domisili",
    "Surat Keterangan Tidak Mampu", "Pengantar Akta Kelahiran", "Pengantar Nikah",
    "Surat Keterangan Kematian", "Pengaduan dan Aspirasi Warga",
)  # fmt: skip
UNITS = ("Simpan pinjam", "Toko desa", "Air bersih", "Wisata dan penginapan")
NEWS = (
    "Musyawarah perencanaan pembangunan", "Peningkatan jalan lingkungan selesai", "Panen raya kelompok tani",
    "Posyandu bulan ini", "Pelatihan pemasaran digital UMKM", "Laporan semester badan usaha",
)  # fmt: skip
NOTICES = (
    "Pemadaman listrik terjadwal", "Posyandu balita", "Undangan musyawarah", "Pembagian bibit", "Kerja bakti",
    "Pembayaran PBB", "Pelatihan kader", "Lelang sewa tanah kas", "Penyaluran bantuan", "Jadwal ronda",
)  # fmt: skip
_TEXT = """
warga kegiatan desa musyawarah pembangunan jalan lingkungan bersama perangkat kelompok tani anggaran dana
laporan keterbukaan informasi publik pelayanan digital kecamatan kabupaten gotong royong posyandu balita
ibu hamil pelatihan usaha kecil koperasi produk kopi lada singkong panen irigasi pasar pemuda karang
taruna sekolah kesehatan air bersih rencana kerja hasil tahap selesai dilaksanakan diharapkan masyarakat
dapat ikut mengawasi serta memberi masukan kepada pemerintah melalui papan pengumuman situs resmi dan
pertemuan rutin setiap bulan
"""
WORDS = tuple(_TEXT.split())
