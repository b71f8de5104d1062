"""Photos made smaller, as WebP and without what the camera wrote into them. Needs the extra `gambar`."""

from __future__ import annotations

from io import BytesIO

QUALITY = 80
METHOD = 4
RECIPE = f"webp {QUALITY} {METHOD}"
"""How photos are made; with the library's version it decides every byte."""
MOST_PIXELS = 50_000_000
"""A picture with more stays as it is: unpacking it would take a gigabyte."""


def smaller(content: bytes, width: int) -> bytes | None:
    """Return a picture, upright, `width` pixels wide; None when it cannot be read or moves."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            if getattr(picture, "is_animated", False):
                return None
            profile = picture.info.get("icc_profile", b"")
            picture.draft("RGB", (2 * width, 2 * width))
            upright = ImageOps.exif_transpose(picture).convert(
                "RGBA" if picture.has_transparency_data else "RGB"
            )
            height = max(1, round(upright.height * width / upright.width))
            resized = upright.resize((width, height), Image.Resampling.LANCZOS)
            made = BytesIO()
            resized.save(made, "WEBP", quality=QUALITY, method=METHOD, icc_profile=profile)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return None  # what the library raises for damaged files
    return made.getvalue()
