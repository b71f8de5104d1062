"""What the tables of words say of other files is true."""

from generator.model.keys import listed_names
from generator.model.schema import FILES
from generator.model.synonyms import HOME_FILES


def test_a_key_that_is_said_to_belong_to_a_file_is_known_at_its_left_edge() -> None:
    records = {
        "anggaran" if name == "anggaran/2026.yml" else name[:-4]: keys for name, keys in HOME_FILES.items()
    }
    for name, keys in records.items():
        assert set(keys) <= set(listed_names(FILES[name].record)), name
