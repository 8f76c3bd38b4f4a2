//! What a file is, told by its first bytes alone. Names and declared types are somebody's claim.

/// The kinds of file that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileType {
    /// A JPEG photo.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A WebP picture.
    Webp,
    /// A PDF document.
    Pdf,
    /// A HEIC photo, as iPhones take them: recognised so that the refusal can say how to send it otherwise.
    Heic,
    /// Anything else.
    Unknown,
}

/// Brands of ISO base media files that hold HEVC pictures (ISO/IEC 23008-12), and the two general picture brands
/// that telephones write first.
const HEIC_BRANDS: [&[u8]; 10] =
    [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"];

impl FileType {
    /// Tells the type by the first bytes; sixteen are enough.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..]
                if HEIC_BRANDS.iter().any(|brand| rest.starts_with(brand)) =>
            {
                Self::Heic
            }
            _ => Self::Unknown,
        }
    }

    /// Whether it is a picture that can be decoded here.
    pub const fn is_photo(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp)
    }

    /// The media type to serve it with; what is unknown is bytes to save, never something to show.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Heic => "image/heic",
            Self::Unknown => "application/octet-stream",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"\xff\xd8\xff\xe0\x00\x10JFIF"[..], FileType::Jpeg),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileType::Png),
            (b"RIFF\x24\0\0\0WEBPVP8 ", FileType::Webp),
            (b"%PDF-1.7\n", FileType::Pdf),
            (b"\0\0\0\x18ftypheic\0\0\0\0", FileType::Heic),
            (b"\0\0\0\x24ftypmif1\0\0\0\0", FileType::Heic),
        ] {
            assert_eq!(FileType::of(bytes), expected);
        }
    }

    #[test]
    fn lookalikes_are_unknown() {
        for bytes in [
            &b""[..],
            b"\xff\xd8",
            b"RIFF\x24\0\0\0WAVEfmt ",
            b"\0\0\0\x18ftypisom\0\0\0\0",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\">",
            b"<!doctype html>%PDF-",
            b"GIF89a",
        ] {
            assert_eq!(FileType::of(bytes), FileType::Unknown);
            assert_eq!(FileType::of(bytes).media_type(), "application/octet-stream");
        }
    }
}
