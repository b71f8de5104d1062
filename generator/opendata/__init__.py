"""The village's figures as files: CSV, JSON, XLSX, data package."""
