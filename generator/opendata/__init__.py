"""The figures of villages as files: CSV, JSON, XLSX, SQLite, data package."""
