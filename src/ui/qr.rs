//! A QR code: a short way for a camera to an address that also stands beside it in words.

use std::fmt::Write;

use maud::{Markup, html};
use qrcode::{Color, QrCode};

/// How many modules stay empty around it. Source: GB/T 18284, ISO/IEC 18004.
const QUIET: usize = 4;

/// The code of an address, dark on light in every theme; nothing where the address is too long for one. Voices pass it
/// over: what it says stands beside it.
pub fn qr(address: &str) -> Markup {
    let Ok(code) = QrCode::new(address) else { return html! {} };
    let (width, size) = (code.width(), code.width() + 2 * QUIET);
    html! {
        svg.qr viewBox=(format!("0 0 {size} {size}")) aria-hidden="true" focusable="false" {
            rect width=(size) height=(size) fill="#fff" stroke="none" {}
            path fill="#000" stroke="none" d=(path(&code.to_colors(), width)) {}
        }
    }
}

/// Each run of dark modules in a row as one rectangle.
fn path(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(PartialEq::eq) {
            if run.first() == Some(&Color::Dark) {
                let length = run.len();
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_runs_are_rectangles_inside_the_quiet_zone() {
        let (dark, light) = (Color::Dark, Color::Light);
        assert_eq!(path(&[dark, dark, light, light, light, dark], 3), "M4 4h2v1h-2zM6 5h1v1h-1z");
        let shown = qr("https://example.cn/verify?code=1234567890123456").into_string();
        assert!(
            shown.contains("viewBox=\"0 0 37 37\"") || shown.contains("viewBox=\"0 0 41 41\""),
            "{shown}"
        );
        assert!(qr(&"9".repeat(9000)).into_string().is_empty(), "too long for any code");
    }
}
