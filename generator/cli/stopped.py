"""What is said when Ctrl+C has ended a command."""

STOPPED = "Dihentikan. Situs yang sudah ada tetap utuh; jalankan lagi untuk melanjutkan"
EXIT_CODE = 130
"""What shells give a program that Ctrl+C has ended."""
