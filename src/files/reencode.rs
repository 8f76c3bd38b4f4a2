//! A photo decoded and written again: what the child process does, and nothing else in the house may do.
//!
//! The result is a plain JPEG, turned upright, of at most 2400 pixels on the long side, without EXIF, GPS, XMP,
//! colour profiles, thumbnails or anything behind the picture.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits,
    RgbImage,
};

use super::portrait::Measures;
use super::sniff::FileType;

/// The most pixels that are decoded, as many as good telephones take in one shot without joining pictures.
const MAX_PIXELS: u64 = 40_000_000;
/// The most bytes that a decoder may ask for: 40 million pixels of 16 bits and four channels fit.
const MAX_DECODED: u64 = 400 * 1024 * 1024;
/// The long side of the result, in pixels: a page of A4 at about 200 dots an inch, where small print stays readable.
pub(super) const LONG_SIDE: u32 = 2400;
const QUALITY: u8 = 85;

/// A photo as it is kept.
pub(super) struct Upright {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub measures: Measures,
}

/// Why a photo is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    NotAnImage,
    TooManyPixels,
    Broken,
}

/// Decodes a JPEG, PNG or WebP and writes it again.
pub(super) fn reencode(bytes: &[u8]) -> Result<Upright, Refusal> {
    let format = match FileType::of(bytes) {
        FileType::Jpeg => ImageFormat::Jpeg,
        FileType::Png => ImageFormat::Png,
        FileType::Webp => ImageFormat::WebP,
        FileType::Pdf | FileType::Heic | FileType::Unknown => return Err(Refusal::NotAnImage),
    };
    // The decoder fills what is missing of a JPEG with grey: a half certificate would look like a whole one.
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Refusal::Broken);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Refusal::TooManyPixels);
    }
    // Broken EXIF is no reason to refuse a photo; it is then taken as upright.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let photo = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let mut photo = DynamicImage::ImageRgb8(on_white(shrunk(photo)));
    photo.apply_orientation(orientation);

    let (width, height) = (photo.width(), photo.height());
    let measures = measured(&photo);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode(photo.as_bytes(), width, height, ExtendedColorType::Rgb8)
        .map_err(|_| Refusal::Broken)?;
    Ok(Upright { jpeg, width, height, measures })
}

/// The long side at which a photo is measured: the same for every camera.
const MEASURED_AT: u32 = 600;
/// The strip along the edges that is taken for the background, in hundredths of a side.
const STRIP: u32 = 6;

/// What can be said of a photo without knowing what it shows.
fn measured(photo: &DynamicImage) -> Measures {
    let (width, height) = (photo.width(), photo.height());
    let small = if width.max(height) > MEASURED_AT {
        photo.resize(MEASURED_AT, MEASURED_AT, FilterType::Triangle).into_rgb8()
    } else {
        photo.to_rgb8()
    };
    let (w, h) = small.dimensions();
    // Above the shoulders: along the top, and down the sides to the middle.
    let (side, top) = ((w * STRIP / 100).max(1), (h * STRIP / 100).max(1));
    let background = small
        .enumerate_pixels()
        .filter(|(x, y, _)| *y < h.div_ceil(2) && (*y < top || *x < side || *x + side >= w))
        .map(|(_, _, pixel)| pixel.0);
    let (mut points, mut white) = (0_u32, 0_u32);
    for colour in background {
        points += 1;
        white += u32::from(least(colour) >= 200 && spread(colour) <= 30);
    }
    let middle = |at: u32, side: u32| at >= side / 5 && at < side - side / 5;
    let inner: Vec<[u8; 3]> = small
        .enumerate_pixels()
        .filter(|(x, y, _)| middle(*x, w) && middle(*y, h))
        .map(|(_, _, pixel)| pixel.0)
        .collect();
    let mean = |of: &dyn Fn([u8; 3]) -> u16| -> u16 {
        let sum: u64 = inner.iter().map(|colour| u64::from(of(*colour))).sum();
        u16::try_from(sum / (inner.len() as u64).max(1)).unwrap_or(u16::MAX)
    };
    Measures {
        width,
        height,
        white: u16::try_from(100 * white / points.max(1)).unwrap_or(100),
        light: mean(&light),
        sharp: sharpness(&small),
        coloured: mean(&|colour| u16::from(spread(colour))),
    }
}

fn least(colour: [u8; 3]) -> u8 {
    colour.into_iter().min().unwrap_or_default()
}

/// How far the colours of a point are apart.
fn spread(colour: [u8; 3]) -> u8 {
    colour.into_iter().max().unwrap_or_default() - least(colour)
}

/// Light of a point (ITU-R BT.601).
fn light([red, green, blue]: [u8; 3]) -> u16 {
    let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
    u16::try_from(sum / 1000).unwrap_or(255)
}

/// Variance of the Laplacian over the middle: edges are steep where a photo is sharp.
fn sharpness(photo: &RgbImage) -> u16 {
    let (w, h) = photo.dimensions();
    let at = |x: u32, y: u32| i64::from(light(photo.get_pixel(x, y).0));
    let (mut count, mut sum, mut squares) = (0_i64, 0_i64, 0_i64);
    for y in (h / 5).max(1)..(h - h / 5).min(h.saturating_sub(1)) {
        for x in (w / 5).max(1)..(w - w / 5).min(w.saturating_sub(1)) {
            let edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
            (count, sum, squares) = (count + 1, sum + edge, squares + edge * edge);
        }
    }
    let count = count.max(1);
    u16::try_from((squares / count - (sum / count).pow(2)).max(0)).unwrap_or(u16::MAX)
}

fn refusal(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooManyPixels,
        _ => Refusal::Broken,
    }
}

/// No larger than the long side allows. Large photos are first halved or more by plain averages, which is quick, and
/// then brought to size by a filter that keeps small print sharp.
fn shrunk(photo: DynamicImage) -> DynamicImage {
    let long = photo.width().max(photo.height());
    if long <= LONG_SIDE {
        return photo;
    }
    let photo = if long >= 4 * LONG_SIDE { photo.thumbnail(2 * LONG_SIDE, 2 * LONG_SIDE) } else { photo };
    photo.resize(LONG_SIDE, LONG_SIDE, FilterType::CatmullRom)
}

/// Without transparency: a JPEG has none, and dark writing on nothing would come out black on black.
fn on_white(photo: DynamicImage) -> RgbImage {
    if !photo.color().has_alpha() {
        return photo.into_rgb8();
    }
    let photo = photo.into_rgba8();
    let mut opaque = RgbImage::new(photo.width(), photo.height());
    for (to, from) in opaque.pixels_mut().zip(photo.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        // At most 255 * 255 / 255, so it fits.
        to.0 = [red, green, blue].map(|value| ((value * alpha + 255 * (255 - alpha)) / 255) as u8);
    }
    opaque
}

/// Whether a JPEG has its end mark. Marks are followed one by one, since an embedded thumbnail has an end of its own.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        // Between marks: compressed data, in which FF is followed by 00 or by a restart mark, and padding by FF.
        let Some(at) =
            rest.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff))
        else {
            return false;
        };
        let mark = rest[at + 1];
        rest = &rest[at + 2..];
        match mark {
            0xd9 => return true,
            0x01 | 0xd8 => {}
            _ => {
                let Some(length) = rest.first_chunk().map(|length| usize::from(u16::from_be_bytes(*length)))
                else {
                    return false;
                };
                let Some(after) = rest.get(length.max(2)..) else { return false };
                rest = after;
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use image::{Rgb, Rgba, RgbaImage};

    use super::*;

    /// Red on the left, blue on the right.
    pub fn red_and_blue(width: u32, height: u32) -> RgbImage {
        let colour = |x| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
        RgbImage::from_fn(width, height, |x, _| colour(x))
    }

    fn written(photo: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        photo.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
        written(&red_and_blue(width, height).into(), ImageFormat::Jpeg)
    }

    /// A JPEG with EXIF: an orientation, where it was taken, and a thumbnail's end mark.
    pub fn jpeg_from_a_telephone(orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
        exif.extend_from_slice(b"\x02\0");
        exif.extend_from_slice(&[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
        exif.extend_from_slice(&[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
        exif.extend_from_slice(b"\0\0\0\0");
        exif.extend_from_slice(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
        exif.extend_from_slice(b"39.9042N116.4074E\xff\xd9");
        let mut bytes = jpeg(40, 20);
        let mut segment = vec![0xff, 0xe1];
        segment.extend_from_slice(&(exif.len() as u16 + 2).to_be_bytes());
        segment.extend_from_slice(&exif);
        bytes.splice(2..2, segment);
        bytes
    }

    /// A head and shoulders before a background, as a photographer would take it.
    pub fn portrait(width: u32, height: u32, background: [u8; 3]) -> RgbImage {
        let (w, h) = (f64::from(width), f64::from(height));
        RgbImage::from_fn(width, height, |x, y| {
            let (x, y) = (f64::from(x) / w - 0.5, f64::from(y) / h);
            let head = (x / 0.22).powi(2) + ((y - 0.4) / 0.24).powi(2) < 1.0;
            let body = (x / 0.45).powi(2) + ((y - 1.05) / 0.4).powi(2) < 1.0;
            let hair = head && y < 0.28;
            let eye = (y - 0.4).abs() < 0.01 && (0.06..0.12).contains(&x.abs());
            Rgb(match (head, body) {
                _ if hair || eye => [30, 25, 20],
                (true, _) => [205, 160, 135],
                (_, true) => [40, 60, 120],
                _ => background,
            })
        })
    }

    fn findings(photo: RgbImage) -> Vec<super::super::portrait::Finding> {
        let upright = reencode(&written(&photo.into(), ImageFormat::Png)).unwrap();
        super::super::portrait::judge(&upright.measures)
    }

    #[test]
    fn a_portrait_before_white_is_taken_as_it_is_and_each_fault_is_found() {
        use super::super::portrait::Finding;
        const WHITE: [u8; 3] = [250, 250, 248];
        for (width, height) in [(413, 579), (600, 800), (900, 1260)] {
            assert_eq!(findings(portrait(width, height, WHITE)), [], "{width} x {height}");
        }
        for (background, wanted) in [
            ([255, 255, 255], vec![]),
            ([215, 215, 218], vec![]),
            ([170, 170, 170], vec![Finding::Background]),
            ([70, 130, 210], vec![Finding::Background]),
            ([235, 225, 160], vec![Finding::Background]),
        ] {
            assert_eq!(findings(portrait(413, 579, background)), wanted, "{background:?}");
        }
        assert_eq!(findings(portrait(280, 392, WHITE)), [Finding::Small]);
        assert_eq!(findings(portrait(100, 140, WHITE)), [Finding::Unusable]);
        assert_eq!(findings(portrait(800, 600, WHITE)), [Finding::Lying]);
        assert_eq!(findings(portrait(600, 600, WHITE)), [Finding::Shape]);
        let blurred = image::imageops::blur(&portrait(413, 579, WHITE), 8.0);
        assert_eq!(findings(blurred), [Finding::Blurred]);
        let grey = DynamicImage::ImageRgb8(portrait(413, 579, WHITE)).grayscale().into_rgb8();
        assert_eq!(findings(grey), [Finding::Grey]);
        let mut dark = portrait(413, 579, WHITE);
        dark.pixels_mut().for_each(|pixel| pixel.0 = pixel.0.map(|value| value / 5));
        assert!(findings(dark).contains(&Finding::Dark));
    }

    #[test]
    fn the_smallest_photo_can_be_measured() {
        for (width, height) in [(1, 1), (2, 1), (1, 3), (3, 3), (2400, 1)] {
            assert!(reencode(&jpeg(width, height)).is_ok(), "{width} x {height}");
        }
    }

    fn decoded(upright: &Upright) -> RgbImage {
        image::load_from_memory_with_format(&upright.jpeg, ImageFormat::Jpeg).unwrap().into_rgb8()
    }

    fn is_red(pixel: Rgb<u8>) -> bool {
        pixel.0[0] > 150 && pixel.0[2] < 100
    }

    fn holds(bytes: &[u8], needle: &[u8]) -> bool {
        bytes.windows(needle.len()).any(|window| window == needle)
    }

    /// The PNG that a few bytes claim to be 50 000 pixels wide and high.
    pub fn png_bomb() -> Vec<u8> {
        let mut bytes = written(&red_and_blue(8, 8).into(), ImageFormat::Png);
        bytes[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
        let mut crc = !0_u32;
        for byte in &bytes[12..29] {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            }
        }
        bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
        bytes
    }

    #[test]
    fn where_it_was_taken_is_gone() {
        let bytes = jpeg_from_a_telephone(1);
        assert!(holds(&bytes, b"39.9042"));
        let upright = reencode(&bytes).unwrap();
        assert!(!holds(&upright.jpeg, b"39.9042"));
        assert!(!holds(&upright.jpeg, b"Exif"));
        let mut decoder =
            ImageReader::with_format(Cursor::new(&upright.jpeg), ImageFormat::Jpeg).into_decoder().unwrap();
        assert_eq!(decoder.exif_metadata().unwrap(), None);
    }

    #[test]
    fn a_photo_held_sideways_stands_upright() {
        let upright = reencode(&jpeg_from_a_telephone(6)).unwrap();
        assert_eq!((upright.width, upright.height), (20, 40));
        let photo = decoded(&upright);
        assert!(is_red(*photo.get_pixel(10, 5)), "left has become the top");
        assert!(!is_red(*photo.get_pixel(10, 35)));
        let straight = decoded(&reencode(&jpeg_from_a_telephone(1)).unwrap());
        assert_eq!(straight.dimensions(), (40, 20));
        let upside_down = decoded(&reencode(&jpeg_from_a_telephone(3)).unwrap());
        assert!(is_red(*upside_down.get_pixel(35, 10)));
    }

    #[test]
    fn what_comes_after_the_picture_is_gone() {
        let mut bytes = jpeg(40, 20);
        bytes.extend_from_slice(b"<script>alert(1)</script>");
        assert!(!holds(&reencode(&bytes).unwrap().jpeg, b"script"));
    }

    #[test]
    fn png_and_webp_become_jpeg_too() {
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let upright = reencode(&written(&red_and_blue(40, 20).into(), format)).unwrap();
            assert_eq!(FileType::of(&upright.jpeg), FileType::Jpeg);
            assert!(is_red(*decoded(&upright).get_pixel(5, 10)), "{format:?}");
        }
    }

    #[test]
    fn writing_on_nothing_is_writing_on_white() {
        let clear = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 0]));
        let upright = reencode(&written(&clear.into(), ImageFormat::Png)).unwrap();
        assert!(decoded(&upright).get_pixel(8, 8).0.iter().all(|value| *value > 250));
    }

    #[test]
    fn a_large_photo_is_brought_to_size_in_its_proportions() {
        for (from, to) in [((3000, 30), (2400, 24)), ((20, 10_000), (5, 2400)), ((2400, 8), (2400, 8))] {
            let upright = reencode(&jpeg(from.0, from.1)).unwrap();
            assert_eq!((upright.width, upright.height), to);
            assert_eq!(decoded(&upright).dimensions(), to);
        }
    }

    #[test]
    fn a_picture_that_claims_to_be_huge_is_refused_before_it_is_decoded() {
        assert_eq!(reencode(&png_bomb()).err(), Some(Refusal::TooManyPixels));
        let mut bytes = jpeg(40, 20);
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        bytes[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
        assert_eq!(reencode(&bytes).err(), Some(Refusal::TooManyPixels));
    }

    #[test]
    fn a_picture_cut_off_anywhere_is_refused() {
        let telephone = jpeg_from_a_telephone(6);
        for keep in 3..telephone.len() {
            assert_eq!(reencode(&telephone[..keep]).err(), Some(Refusal::Broken), "kept {keep}");
        }
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let bytes = written(&red_and_blue(40, 20).into(), format);
            assert_eq!(reencode(&bytes[..bytes.len() / 2]).err(), Some(Refusal::Broken), "{format:?}");
        }
    }

    #[test]
    fn what_is_no_photo_is_said_to_be_none() {
        for bytes in [&b"%PDF-1.7"[..], b"\0\0\0\x18ftypheic\0\0\0\0", b"<svg/>", b""] {
            assert_eq!(reencode(bytes).err(), Some(Refusal::NotAnImage));
        }
    }

    #[test]
    fn a_photo_under_a_wrong_name_is_what_its_bytes_say() {
        // A PNG that somebody calls a JPEG has no way to say so here.
        let png = written(&red_and_blue(8, 8).into(), ImageFormat::Png);
        assert!(reencode(&png).is_ok());
    }
}
